// @ts-nocheck
/* Generated from schemas/ by scripts/generate.mjs. */
"use strict";
export const boshDeploymentsApi = validate20;
const schema31 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-deployments-api:1",
  title: "BoshDeploymentsApi",
  description: "Deployments as the director's API gives them: GET /deployments.",
  type: "array",
  items: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", description: "Name of the deployment" },
      releases: {
        type: ["array", "null"],
        items: { type: "object", properties: { name: { type: "string" }, version: { type: ["string", "number"] } } },
      },
      stemcells: {
        type: ["array", "null"],
        items: { type: "object", properties: { name: { type: "string" }, version: { type: ["string", "number"] } } },
      },
      teams: { type: ["array", "null"], items: { type: "string" } },
    },
  },
};

function validate20(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-deployments-api:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.name === undefined) {
          const err0 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/items/required",
            keyword: "required",
            params: { missingProperty: "name" },
            message: "must have required property '" + "name" + "'",
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.name !== undefined) {
          if (typeof data0.name !== "string") {
            const err1 = {
              instancePath: instancePath + "/" + i0 + "/name",
              schemaPath: "#/items/properties/name/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.releases !== undefined) {
          let data2 = data0.releases;
          if (!Array.isArray(data2) && data2 !== null) {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/releases",
              schemaPath: "#/items/properties/releases/type",
              keyword: "type",
              params: { type: schema31.items.properties.releases.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
          if (Array.isArray(data2)) {
            const len1 = data2.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data3 = data2[i1];
              if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3.name !== undefined) {
                  if (typeof data3.name !== "string") {
                    const err3 = {
                      instancePath: instancePath + "/" + i0 + "/releases/" + i1 + "/name",
                      schemaPath: "#/items/properties/releases/items/properties/name/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err3];
                    } else {
                      vErrors.push(err3);
                    }
                    errors++;
                  }
                }
                if (data3.version !== undefined) {
                  let data5 = data3.version;
                  if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5))) {
                    const err4 = {
                      instancePath: instancePath + "/" + i0 + "/releases/" + i1 + "/version",
                      schemaPath: "#/items/properties/releases/items/properties/version/type",
                      keyword: "type",
                      params: { type: schema31.items.properties.releases.items.properties.version.type },
                      message: "must be string,number",
                    };
                    if (vErrors === null) {
                      vErrors = [err4];
                    } else {
                      vErrors.push(err4);
                    }
                    errors++;
                  }
                }
              } else {
                const err5 = {
                  instancePath: instancePath + "/" + i0 + "/releases/" + i1,
                  schemaPath: "#/items/properties/releases/items/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.stemcells !== undefined) {
          let data6 = data0.stemcells;
          if (!Array.isArray(data6) && data6 !== null) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/stemcells",
              schemaPath: "#/items/properties/stemcells/type",
              keyword: "type",
              params: { type: schema31.items.properties.stemcells.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (Array.isArray(data6)) {
            const len2 = data6.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data7 = data6[i2];
              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                if (data7.name !== undefined) {
                  if (typeof data7.name !== "string") {
                    const err7 = {
                      instancePath: instancePath + "/" + i0 + "/stemcells/" + i2 + "/name",
                      schemaPath: "#/items/properties/stemcells/items/properties/name/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err7];
                    } else {
                      vErrors.push(err7);
                    }
                    errors++;
                  }
                }
                if (data7.version !== undefined) {
                  let data9 = data7.version;
                  if (typeof data9 !== "string" && !(typeof data9 == "number" && isFinite(data9))) {
                    const err8 = {
                      instancePath: instancePath + "/" + i0 + "/stemcells/" + i2 + "/version",
                      schemaPath: "#/items/properties/stemcells/items/properties/version/type",
                      keyword: "type",
                      params: { type: schema31.items.properties.stemcells.items.properties.version.type },
                      message: "must be string,number",
                    };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                }
              } else {
                const err9 = {
                  instancePath: instancePath + "/" + i0 + "/stemcells/" + i2,
                  schemaPath: "#/items/properties/stemcells/items/type",
                  keyword: "type",
                  params: { type: "object" },
                  message: "must be object",
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          }
        }
        if (data0.teams !== undefined) {
          let data10 = data0.teams;
          if (!Array.isArray(data10) && data10 !== null) {
            const err10 = {
              instancePath: instancePath + "/" + i0 + "/teams",
              schemaPath: "#/items/properties/teams/type",
              keyword: "type",
              params: { type: schema31.items.properties.teams.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (Array.isArray(data10)) {
            const len3 = data10.length;
            for (let i3 = 0; i3 < len3; i3++) {
              if (typeof data10[i3] !== "string") {
                const err11 = {
                  instancePath: instancePath + "/" + i0 + "/teams/" + i3,
                  schemaPath: "#/items/properties/teams/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/items/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "array" },
      message: "must be array",
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

export const boshDeployments = validate21;
const schema32 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-deployments:1",
  title: "BoshDeployments",
  description: "Output of bosh deployments --json. All values of a row are texts.",
  type: "object",
  required: ["Tables"],
  properties: {
    Tables: {
      type: "array",
      items: {
        type: "object",
        required: ["Rows"],
        properties: {
          Content: { type: "string" },
          Rows: {
            type: ["array", "null"],
            items: {
              type: "object",
              required: ["name"],
              properties: {
                name: { type: "string", description: "Name of the deployment" },
                release_s: { type: "string", description: "name/version, one a line" },
                stemcell_s: { type: "string", description: "name/version, one a line" },
                team_s: { type: "string" },
              },
            },
          },
        },
      },
    },
    Lines: { type: ["array", "null"], items: { type: "string" } },
  },
};

function validate21(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-deployments:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Tables === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "Tables" },
        message: "must have required property '" + "Tables" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.Tables !== undefined) {
      let data0 = data.Tables;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.Rows === undefined) {
              const err1 = {
                instancePath: instancePath + "/Tables/" + i0,
                schemaPath: "#/properties/Tables/items/required",
                keyword: "required",
                params: { missingProperty: "Rows" },
                message: "must have required property '" + "Rows" + "'",
              };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.Content !== undefined) {
              if (typeof data1.Content !== "string") {
                const err2 = {
                  instancePath: instancePath + "/Tables/" + i0 + "/Content",
                  schemaPath: "#/properties/Tables/items/properties/Content/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            if (data1.Rows !== undefined) {
              let data3 = data1.Rows;
              if (!Array.isArray(data3) && data3 !== null) {
                const err3 = {
                  instancePath: instancePath + "/Tables/" + i0 + "/Rows",
                  schemaPath: "#/properties/Tables/items/properties/Rows/type",
                  keyword: "type",
                  params: { type: schema32.properties.Tables.items.properties.Rows.type },
                  message: "must be array,null",
                };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
              if (Array.isArray(data3)) {
                const len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data4 = data3[i1];
                  if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                    if (data4.name === undefined) {
                      const err4 = {
                        instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                        schemaPath: "#/properties/Tables/items/properties/Rows/items/required",
                        keyword: "required",
                        params: { missingProperty: "name" },
                        message: "must have required property '" + "name" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err4];
                      } else {
                        vErrors.push(err4);
                      }
                      errors++;
                    }
                    if (data4.name !== undefined) {
                      if (typeof data4.name !== "string") {
                        const err5 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/name",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/name/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err5];
                        } else {
                          vErrors.push(err5);
                        }
                        errors++;
                      }
                    }
                    if (data4.release_s !== undefined) {
                      if (typeof data4.release_s !== "string") {
                        const err6 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/release_s",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/release_s/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err6];
                        } else {
                          vErrors.push(err6);
                        }
                        errors++;
                      }
                    }
                    if (data4.stemcell_s !== undefined) {
                      if (typeof data4.stemcell_s !== "string") {
                        const err7 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/stemcell_s",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/stemcell_s/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err7];
                        } else {
                          vErrors.push(err7);
                        }
                        errors++;
                      }
                    }
                    if (data4.team_s !== undefined) {
                      if (typeof data4.team_s !== "string") {
                        const err8 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/team_s",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/team_s/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err8];
                        } else {
                          vErrors.push(err8);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err9 = {
                      instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                      schemaPath: "#/properties/Tables/items/properties/Rows/items/type",
                      keyword: "type",
                      params: { type: "object" },
                      message: "must be object",
                    };
                    if (vErrors === null) {
                      vErrors = [err9];
                    } else {
                      vErrors.push(err9);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err10 = {
              instancePath: instancePath + "/Tables/" + i0,
              schemaPath: "#/properties/Tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/Tables",
          schemaPath: "#/properties/Tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.Lines !== undefined) {
      let data9 = data.Lines;
      if (!Array.isArray(data9) && data9 !== null) {
        const err12 = {
          instancePath: instancePath + "/Lines",
          schemaPath: "#/properties/Lines/type",
          keyword: "type",
          params: { type: schema32.properties.Lines.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (Array.isArray(data9)) {
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data9[i2] !== "string") {
            const err13 = {
              instancePath: instancePath + "/Lines/" + i2,
              schemaPath: "#/properties/Lines/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err14 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { props: { Tables: true, Lines: true }, dynamicProps: false, dynamicItems: false };

export const boshInstances = validate22;
const schema33 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-instances:1",
  title: "BoshInstances",
  description:
    "Output of bosh vms --json or bosh instances --json, one table a deployment. All values of a row are texts.",
  type: "object",
  required: ["Tables"],
  properties: {
    Tables: {
      type: "array",
      items: {
        type: "object",
        required: ["Rows"],
        properties: {
          Content: { type: "string" },
          Rows: {
            type: ["array", "null"],
            items: {
              type: "object",
              properties: {
                instance: { type: "string", description: "<instance group>/<uuid>" },
                deployment: { type: "string", description: "Name of the deployment; bosh vms does not print it" },
              },
            },
          },
        },
      },
    },
    Lines: { type: ["array", "null"], items: { type: "string" } },
  },
};

function validate22(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-instances:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Tables === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "Tables" },
        message: "must have required property '" + "Tables" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.Tables !== undefined) {
      let data0 = data.Tables;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.Rows === undefined) {
              const err1 = {
                instancePath: instancePath + "/Tables/" + i0,
                schemaPath: "#/properties/Tables/items/required",
                keyword: "required",
                params: { missingProperty: "Rows" },
                message: "must have required property '" + "Rows" + "'",
              };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.Content !== undefined) {
              if (typeof data1.Content !== "string") {
                const err2 = {
                  instancePath: instancePath + "/Tables/" + i0 + "/Content",
                  schemaPath: "#/properties/Tables/items/properties/Content/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            if (data1.Rows !== undefined) {
              let data3 = data1.Rows;
              if (!Array.isArray(data3) && data3 !== null) {
                const err3 = {
                  instancePath: instancePath + "/Tables/" + i0 + "/Rows",
                  schemaPath: "#/properties/Tables/items/properties/Rows/type",
                  keyword: "type",
                  params: { type: schema33.properties.Tables.items.properties.Rows.type },
                  message: "must be array,null",
                };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
              if (Array.isArray(data3)) {
                const len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data4 = data3[i1];
                  if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                    if (data4.instance !== undefined) {
                      if (typeof data4.instance !== "string") {
                        const err4 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/instance",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/instance/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err4];
                        } else {
                          vErrors.push(err4);
                        }
                        errors++;
                      }
                    }
                    if (data4.deployment !== undefined) {
                      if (typeof data4.deployment !== "string") {
                        const err5 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/deployment",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/deployment/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err5];
                        } else {
                          vErrors.push(err5);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err6 = {
                      instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                      schemaPath: "#/properties/Tables/items/properties/Rows/items/type",
                      keyword: "type",
                      params: { type: "object" },
                      message: "must be object",
                    };
                    if (vErrors === null) {
                      vErrors = [err6];
                    } else {
                      vErrors.push(err6);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err7 = {
              instancePath: instancePath + "/Tables/" + i0,
              schemaPath: "#/properties/Tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + "/Tables",
          schemaPath: "#/properties/Tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.Lines !== undefined) {
      let data7 = data.Lines;
      if (!Array.isArray(data7) && data7 !== null) {
        const err9 = {
          instancePath: instancePath + "/Lines",
          schemaPath: "#/properties/Lines/type",
          keyword: "type",
          params: { type: schema33.properties.Lines.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (Array.isArray(data7)) {
        const len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data7[i2] !== "string") {
            const err10 = {
              instancePath: instancePath + "/Lines/" + i2,
              schemaPath: "#/properties/Lines/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { props: { Tables: true, Lines: true }, dynamicProps: false, dynamicItems: false };

export const boshTasksApi = validate23;
const schema34 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-tasks-api:1",
  title: "BoshTasksApi",
  description: "Tasks as the director's API gives them: a list (GET /tasks) or one (GET /tasks/N).",
  type: ["array", "object"],
  items: { $ref: "#/$defs/Task" },
  $defs: {
    Task: {
      type: "object",
      required: ["id", "state"],
      properties: {
        id: { type: "integer", description: "Task id" },
        state: { type: "string" },
        description: { type: ["string", "null"] },
        timestamp: {
          type: ["integer", "null"],
          description: "Epoch seconds of the end; of the last change of state in old directors",
        },
        started_at: { type: ["integer", "null"], description: "Epoch seconds" },
        result: { type: ["string", "null"] },
        user: { type: ["string", "null"] },
        deployment: { type: ["string", "null"] },
        context_id: { type: ["string", "null"] },
      },
    },
  },
  properties: {
    id: { type: "integer" },
    timestamp: { type: ["integer", "null"] },
    started_at: { type: ["integer", "null"] },
  },
};
const schema35 = {
  type: "object",
  required: ["id", "state"],
  properties: {
    id: { type: "integer", description: "Task id" },
    state: { type: "string" },
    description: { type: ["string", "null"] },
    timestamp: {
      type: ["integer", "null"],
      description: "Epoch seconds of the end; of the last change of state in old directors",
    },
    started_at: { type: ["integer", "null"], description: "Epoch seconds" },
    result: { type: ["string", "null"] },
    user: { type: ["string", "null"] },
    deployment: { type: ["string", "null"] },
    context_id: { type: ["string", "null"] },
  },
};

function validate23(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-tasks-api:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!data || typeof data != "object") {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema34.type },
      message: "must be array,object",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === undefined) {
          const err1 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Task/required",
            keyword: "required",
            params: { missingProperty: "id" },
            message: "must have required property '" + "id" + "'",
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.state === undefined) {
          const err2 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Task/required",
            keyword: "required",
            params: { missingProperty: "state" },
            message: "must have required property '" + "state" + "'",
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.id !== undefined) {
          let data1 = data0.id;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/id",
              schemaPath: "#/$defs/Task/properties/id/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.state !== undefined) {
          if (typeof data0.state !== "string") {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/state",
              schemaPath: "#/$defs/Task/properties/state/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.description !== undefined) {
          let data3 = data0.description;
          if (typeof data3 !== "string" && data3 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/description",
              schemaPath: "#/$defs/Task/properties/description/type",
              keyword: "type",
              params: { type: schema35.properties.description.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.timestamp !== undefined) {
          let data4 = data0.timestamp;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/timestamp",
              schemaPath: "#/$defs/Task/properties/timestamp/type",
              keyword: "type",
              params: { type: schema35.properties.timestamp.type },
              message: "must be integer,null",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.started_at !== undefined) {
          let data5 = data0.started_at;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
            const err7 = {
              instancePath: instancePath + "/" + i0 + "/started_at",
              schemaPath: "#/$defs/Task/properties/started_at/type",
              keyword: "type",
              params: { type: schema35.properties.started_at.type },
              message: "must be integer,null",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.result !== undefined) {
          let data6 = data0.result;
          if (typeof data6 !== "string" && data6 !== null) {
            const err8 = {
              instancePath: instancePath + "/" + i0 + "/result",
              schemaPath: "#/$defs/Task/properties/result/type",
              keyword: "type",
              params: { type: schema35.properties.result.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.user !== undefined) {
          let data7 = data0.user;
          if (typeof data7 !== "string" && data7 !== null) {
            const err9 = {
              instancePath: instancePath + "/" + i0 + "/user",
              schemaPath: "#/$defs/Task/properties/user/type",
              keyword: "type",
              params: { type: schema35.properties.user.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.deployment !== undefined) {
          let data8 = data0.deployment;
          if (typeof data8 !== "string" && data8 !== null) {
            const err10 = {
              instancePath: instancePath + "/" + i0 + "/deployment",
              schemaPath: "#/$defs/Task/properties/deployment/type",
              keyword: "type",
              params: { type: schema35.properties.deployment.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.context_id !== undefined) {
          let data9 = data0.context_id;
          if (typeof data9 !== "string" && data9 !== null) {
            const err11 = {
              instancePath: instancePath + "/" + i0 + "/context_id",
              schemaPath: "#/$defs/Task/properties/context_id/type",
              keyword: "type",
              params: { type: schema35.properties.context_id.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Task/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id !== undefined) {
      let data10 = data.id;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        const err13 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.timestamp !== undefined) {
      let data11 = data.timestamp;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11)) && data11 !== null) {
        const err14 = {
          instancePath: instancePath + "/timestamp",
          schemaPath: "#/properties/timestamp/type",
          keyword: "type",
          params: { type: schema34.properties.timestamp.type },
          message: "must be integer,null",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.started_at !== undefined) {
      let data12 = data.started_at;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12)) && data12 !== null) {
        const err15 = {
          instancePath: instancePath + "/started_at",
          schemaPath: "#/properties/started_at/type",
          keyword: "type",
          params: { type: schema34.properties.started_at.type },
          message: "must be integer,null",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = {
  props: { id: true, timestamp: true, started_at: true },
  items: true,
  dynamicProps: false,
  dynamicItems: false,
};

export const boshTasks = validate24;
const schema36 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-tasks:1",
  title: "BoshTasks",
  description: "Output of bosh tasks --json. All values of a row are texts.",
  type: "object",
  required: ["Tables"],
  properties: {
    Tables: {
      type: "array",
      items: {
        type: "object",
        required: ["Rows"],
        properties: {
          Content: { type: "string" },
          Rows: {
            type: ["array", "null"],
            items: {
              type: "object",
              required: ["id"],
              properties: {
                id: { type: "string", pattern: "^[0-9]+$", description: "Task id" },
                state: {
                  type: "string",
                  description: "queued, processing, cancelling, cancelled, done, error, timeout",
                },
                started_at: { type: "string", description: "Wed Mar  6 00:41:05 UTC 2024; empty or - where unknown" },
                finished_at: { type: "string" },
                last_activity_at: { type: "string", description: "CLI before 6.0: the last change of state" },
                user: { type: "string" },
                deployment: { type: "string" },
                description: { type: "string" },
                result: { type: "string" },
              },
            },
          },
        },
      },
    },
    Lines: { type: ["array", "null"], items: { type: "string" } },
  },
};
const pattern4 = new RegExp("^[0-9]+$", "u");

function validate24(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-tasks:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Tables === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "Tables" },
        message: "must have required property '" + "Tables" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.Tables !== undefined) {
      let data0 = data.Tables;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.Rows === undefined) {
              const err1 = {
                instancePath: instancePath + "/Tables/" + i0,
                schemaPath: "#/properties/Tables/items/required",
                keyword: "required",
                params: { missingProperty: "Rows" },
                message: "must have required property '" + "Rows" + "'",
              };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.Content !== undefined) {
              if (typeof data1.Content !== "string") {
                const err2 = {
                  instancePath: instancePath + "/Tables/" + i0 + "/Content",
                  schemaPath: "#/properties/Tables/items/properties/Content/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            if (data1.Rows !== undefined) {
              let data3 = data1.Rows;
              if (!Array.isArray(data3) && data3 !== null) {
                const err3 = {
                  instancePath: instancePath + "/Tables/" + i0 + "/Rows",
                  schemaPath: "#/properties/Tables/items/properties/Rows/type",
                  keyword: "type",
                  params: { type: schema36.properties.Tables.items.properties.Rows.type },
                  message: "must be array,null",
                };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
              if (Array.isArray(data3)) {
                const len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data4 = data3[i1];
                  if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                    if (data4.id === undefined) {
                      const err4 = {
                        instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                        schemaPath: "#/properties/Tables/items/properties/Rows/items/required",
                        keyword: "required",
                        params: { missingProperty: "id" },
                        message: "must have required property '" + "id" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err4];
                      } else {
                        vErrors.push(err4);
                      }
                      errors++;
                    }
                    if (data4.id !== undefined) {
                      let data5 = data4.id;
                      if (typeof data5 === "string") {
                        if (!pattern4.test(data5)) {
                          const err5 = {
                            instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/id",
                            schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/id/pattern",
                            keyword: "pattern",
                            params: { pattern: "^[0-9]+$" },
                            message: 'must match pattern "' + "^[0-9]+$" + '"',
                          };
                          if (vErrors === null) {
                            vErrors = [err5];
                          } else {
                            vErrors.push(err5);
                          }
                          errors++;
                        }
                      } else {
                        const err6 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/id",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/id/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err6];
                        } else {
                          vErrors.push(err6);
                        }
                        errors++;
                      }
                    }
                    if (data4.state !== undefined) {
                      if (typeof data4.state !== "string") {
                        const err7 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/state",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/state/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err7];
                        } else {
                          vErrors.push(err7);
                        }
                        errors++;
                      }
                    }
                    if (data4.started_at !== undefined) {
                      if (typeof data4.started_at !== "string") {
                        const err8 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/started_at",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/started_at/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err8];
                        } else {
                          vErrors.push(err8);
                        }
                        errors++;
                      }
                    }
                    if (data4.finished_at !== undefined) {
                      if (typeof data4.finished_at !== "string") {
                        const err9 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/finished_at",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/finished_at/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err9];
                        } else {
                          vErrors.push(err9);
                        }
                        errors++;
                      }
                    }
                    if (data4.last_activity_at !== undefined) {
                      if (typeof data4.last_activity_at !== "string") {
                        const err10 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/last_activity_at",
                          schemaPath:
                            "#/properties/Tables/items/properties/Rows/items/properties/last_activity_at/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err10];
                        } else {
                          vErrors.push(err10);
                        }
                        errors++;
                      }
                    }
                    if (data4.user !== undefined) {
                      if (typeof data4.user !== "string") {
                        const err11 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/user",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/user/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err11];
                        } else {
                          vErrors.push(err11);
                        }
                        errors++;
                      }
                    }
                    if (data4.deployment !== undefined) {
                      if (typeof data4.deployment !== "string") {
                        const err12 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/deployment",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/deployment/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err12];
                        } else {
                          vErrors.push(err12);
                        }
                        errors++;
                      }
                    }
                    if (data4.description !== undefined) {
                      if (typeof data4.description !== "string") {
                        const err13 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/description",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/description/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err13];
                        } else {
                          vErrors.push(err13);
                        }
                        errors++;
                      }
                    }
                    if (data4.result !== undefined) {
                      if (typeof data4.result !== "string") {
                        const err14 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/result",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/result/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err14];
                        } else {
                          vErrors.push(err14);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err15 = {
                      instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                      schemaPath: "#/properties/Tables/items/properties/Rows/items/type",
                      keyword: "type",
                      params: { type: "object" },
                      message: "must be object",
                    };
                    if (vErrors === null) {
                      vErrors = [err15];
                    } else {
                      vErrors.push(err15);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err16 = {
              instancePath: instancePath + "/Tables/" + i0,
              schemaPath: "#/properties/Tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/Tables",
          schemaPath: "#/properties/Tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.Lines !== undefined) {
      let data14 = data.Lines;
      if (!Array.isArray(data14) && data14 !== null) {
        const err18 = {
          instancePath: instancePath + "/Lines",
          schemaPath: "#/properties/Lines/type",
          keyword: "type",
          params: { type: schema36.properties.Lines.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data14[i2] !== "string") {
            const err19 = {
              instancePath: instancePath + "/Lines/" + i2,
              schemaPath: "#/properties/Lines/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err20 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { props: { Tables: true, Lines: true }, dynamicProps: false, dynamicItems: false };

export const captureManifest = validate25;
const schema37 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:capture-manifest:1",
  title: "CaptureManifest",
  description: "certrace.yaml: what a person knows of the files of a bundle. It beats what is read from the files.",
  type: "object",
  additionalProperties: false,
  required: ["captures"],
  properties: {
    captures: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["file"],
        properties: {
          file: { type: "string", description: "Path of the file, relative to the folder of the manifest" },
          taken_at: {
            type: ["string", "integer"],
            description:
              "When the output was taken, or the call answered. With a zone, unless timezone or --timezone gives it",
          },
          kind: {
            enum: [
              "regenerate-response",
              "topology",
              "bosh-tasks",
              "bosh-task-events",
              "bosh-task-debug",
              "bosh-task-cpi",
              "bosh-task-output",
              "bosh-events",
              "director-audit-log",
              "director-worker-log",
              "director-access-log",
              "health-monitor-log",
              "bosh-deployments",
              "bosh-instances",
              "opsman-production-log",
              "opsman-audit-log",
              "apply-changes-log",
              "opsman-installations",
              "certificates",
              "credhub-security-log",
            ],
            description: "What the file is",
          },
          timezone: { type: "string", description: "UTC, +09:00 or Asia/Seoul: the zone of times that name none" },
          note: { type: "string", description: "For people" },
        },
      },
    },
  },
};

function validate25(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:capture-manifest:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.captures === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "captures" },
        message: "must have required property '" + "captures" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "captures")) {
        const err1 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.captures !== undefined) {
      let data0 = data.captures;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.file === undefined) {
              const err2 = {
                instancePath: instancePath + "/captures/" + i0,
                schemaPath: "#/properties/captures/items/required",
                keyword: "required",
                params: { missingProperty: "file" },
                message: "must have required property '" + "file" + "'",
              };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            for (const key1 in data1) {
              if (!(
                key1 === "file" ||
                key1 === "taken_at" ||
                key1 === "kind" ||
                key1 === "timezone" ||
                key1 === "note"
              )) {
                const err3 = {
                  instancePath: instancePath + "/captures/" + i0,
                  schemaPath: "#/properties/captures/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            }
            if (data1.file !== undefined) {
              if (typeof data1.file !== "string") {
                const err4 = {
                  instancePath: instancePath + "/captures/" + i0 + "/file",
                  schemaPath: "#/properties/captures/items/properties/file/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            if (data1.taken_at !== undefined) {
              let data3 = data1.taken_at;
              if (
                typeof data3 !== "string" &&
                !(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))
              ) {
                const err5 = {
                  instancePath: instancePath + "/captures/" + i0 + "/taken_at",
                  schemaPath: "#/properties/captures/items/properties/taken_at/type",
                  keyword: "type",
                  params: { type: schema37.properties.captures.items.properties.taken_at.type },
                  message: "must be string,integer",
                };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.kind !== undefined) {
              let data4 = data1.kind;
              if (!(
                data4 === "regenerate-response" ||
                data4 === "topology" ||
                data4 === "bosh-tasks" ||
                data4 === "bosh-task-events" ||
                data4 === "bosh-task-debug" ||
                data4 === "bosh-task-cpi" ||
                data4 === "bosh-task-output" ||
                data4 === "bosh-events" ||
                data4 === "director-audit-log" ||
                data4 === "director-worker-log" ||
                data4 === "director-access-log" ||
                data4 === "health-monitor-log" ||
                data4 === "bosh-deployments" ||
                data4 === "bosh-instances" ||
                data4 === "opsman-production-log" ||
                data4 === "opsman-audit-log" ||
                data4 === "apply-changes-log" ||
                data4 === "opsman-installations" ||
                data4 === "certificates" ||
                data4 === "credhub-security-log"
              )) {
                const err6 = {
                  instancePath: instancePath + "/captures/" + i0 + "/kind",
                  schemaPath: "#/properties/captures/items/properties/kind/enum",
                  keyword: "enum",
                  params: { allowedValues: schema37.properties.captures.items.properties.kind.enum },
                  message: "must be equal to one of the allowed values",
                };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.timezone !== undefined) {
              if (typeof data1.timezone !== "string") {
                const err7 = {
                  instancePath: instancePath + "/captures/" + i0 + "/timezone",
                  schemaPath: "#/properties/captures/items/properties/timezone/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.note !== undefined) {
              if (typeof data1.note !== "string") {
                const err8 = {
                  instancePath: instancePath + "/captures/" + i0 + "/note",
                  schemaPath: "#/properties/captures/items/properties/note/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          } else {
            const err9 = {
              instancePath: instancePath + "/captures/" + i0,
              schemaPath: "#/properties/captures/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + "/captures",
          schemaPath: "#/properties/captures/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const regenerateResponse = validate26;
const schema38 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:regenerate-response:1",
  title: "RegenerateResponse",
  description:
    "An answer of Ops Manager's certificate API (regenerate, generate, activate, delete), or the refusal that the Maestro CLI prints. Unknown keys are tolerated.",
  type: "object",
  properties: {
    certificates: {
      description:
        "What the call did with each certificate. regenerate and generate: regenerated, excluded, regenerate_failed; activate and delete: updated, excluded, update_failed",
      type: ["object", "null"],
      properties: {
        regenerated: { $ref: "#/$defs/certificates" },
        excluded: { $ref: "#/$defs/certificates" },
        regenerate_failed: { $ref: "#/$defs/certificates" },
        updated: { $ref: "#/$defs/certificates" },
        update_failed: { $ref: "#/$defs/certificates" },
      },
    },
    safety_violations: {
      description: "Why the call was refused",
      type: ["array", "null"],
      items: {
        type: "object",
        required: ["violation"],
        properties: {
          violation: { type: "string", description: "The text of the violation" },
          certificate_names: {
            description: "The certificates that it names",
            type: ["array", "string", "null"],
            items: { type: "string" },
          },
          mitigation: { $ref: "#/$defs/text" },
          migitation: { $ref: "#/$defs/text", description: "mitigation, as the documentation spells it" },
        },
      },
    },
    error: { description: "What went wrong, as one text", type: ["string", "null"] },
    error_description: { description: "UAA: the error in words", type: ["string", "null"] },
    errors: {
      description:
        "What went wrong: a list of texts, one text, lists of texts by field, or any of these once more under errors",
      type: ["array", "object", "string", "null"],
      items: { type: "string" },
      additionalProperties: { type: ["array", "object", "string", "null"], items: { type: "string" } },
    },
    warnings: {
      description: "Of a call that succeeded: what to look at",
      type: ["array", "string", "null"],
      items: { type: "string" },
    },
    guid: { description: "Of the generated certificate authority", type: "string" },
    issuer: { description: "Of the generated certificate authority", type: ["string", "null"] },
    created_on: { description: "Date alone: 2022-10-11", type: ["string", "null"] },
    expires_on: { description: "Date alone: 2027-10-10", type: ["string", "null"] },
    active: { description: "Whether it is the one that signs", type: "boolean" },
    cert_pem: { description: "The certificate", type: ["string", "null"] },
  },
  $defs: {
    text: { type: ["string", "null"] },
    certificates: {
      type: ["array", "null"],
      items: {
        type: ["object", "string"],
        properties: {
          location: { description: "ops_manager or credhub", type: ["string", "null"] },
          product_guid: { type: ["string", "null"] },
          property_reference: { description: "Of a certificate in Ops Manager", type: ["string", "null"] },
          variable_path: { description: "Of a certificate in CredHub", type: ["string", "null"] },
          reason: { type: ["string", "null"] },
        },
      },
    },
  },
};
const schema39 = {
  type: ["array", "null"],
  items: {
    type: ["object", "string"],
    properties: {
      location: { description: "ops_manager or credhub", type: ["string", "null"] },
      product_guid: { type: ["string", "null"] },
      property_reference: { description: "Of a certificate in Ops Manager", type: ["string", "null"] },
      variable_path: { description: "Of a certificate in CredHub", type: ["string", "null"] },
      reason: { type: ["string", "null"] },
    },
  },
};
const schema44 = { type: ["string", "null"] };

function validate26(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:regenerate-response:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificates !== undefined) {
      let data0 = data.certificates;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err0 = {
          instancePath: instancePath + "/certificates",
          schemaPath: "#/properties/certificates/type",
          keyword: "type",
          params: { type: schema38.properties.certificates.type },
          message: "must be object,null",
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.regenerated !== undefined) {
          let data1 = data0.regenerated;
          if (!Array.isArray(data1) && data1 !== null) {
            const err1 = {
              instancePath: instancePath + "/certificates/regenerated",
              schemaPath: "#/$defs/certificates/type",
              keyword: "type",
              params: { type: schema39.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          if (Array.isArray(data1)) {
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && typeof data2 !== "string") {
                const err2 = {
                  instancePath: instancePath + "/certificates/regenerated/" + i0,
                  schemaPath: "#/$defs/certificates/items/type",
                  keyword: "type",
                  params: { type: schema39.items.type },
                  message: "must be object,string",
                };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.location !== undefined) {
                  let data3 = data2.location;
                  if (typeof data3 !== "string" && data3 !== null) {
                    const err3 = {
                      instancePath: instancePath + "/certificates/regenerated/" + i0 + "/location",
                      schemaPath: "#/$defs/certificates/items/properties/location/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.location.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err3];
                    } else {
                      vErrors.push(err3);
                    }
                    errors++;
                  }
                }
                if (data2.product_guid !== undefined) {
                  let data4 = data2.product_guid;
                  if (typeof data4 !== "string" && data4 !== null) {
                    const err4 = {
                      instancePath: instancePath + "/certificates/regenerated/" + i0 + "/product_guid",
                      schemaPath: "#/$defs/certificates/items/properties/product_guid/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.product_guid.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err4];
                    } else {
                      vErrors.push(err4);
                    }
                    errors++;
                  }
                }
                if (data2.property_reference !== undefined) {
                  let data5 = data2.property_reference;
                  if (typeof data5 !== "string" && data5 !== null) {
                    const err5 = {
                      instancePath: instancePath + "/certificates/regenerated/" + i0 + "/property_reference",
                      schemaPath: "#/$defs/certificates/items/properties/property_reference/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.property_reference.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                }
                if (data2.variable_path !== undefined) {
                  let data6 = data2.variable_path;
                  if (typeof data6 !== "string" && data6 !== null) {
                    const err6 = {
                      instancePath: instancePath + "/certificates/regenerated/" + i0 + "/variable_path",
                      schemaPath: "#/$defs/certificates/items/properties/variable_path/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.variable_path.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err6];
                    } else {
                      vErrors.push(err6);
                    }
                    errors++;
                  }
                }
                if (data2.reason !== undefined) {
                  let data7 = data2.reason;
                  if (typeof data7 !== "string" && data7 !== null) {
                    const err7 = {
                      instancePath: instancePath + "/certificates/regenerated/" + i0 + "/reason",
                      schemaPath: "#/$defs/certificates/items/properties/reason/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.reason.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err7];
                    } else {
                      vErrors.push(err7);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
        if (data0.excluded !== undefined) {
          let data8 = data0.excluded;
          if (!Array.isArray(data8) && data8 !== null) {
            const err8 = {
              instancePath: instancePath + "/certificates/excluded",
              schemaPath: "#/$defs/certificates/type",
              keyword: "type",
              params: { type: schema39.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (Array.isArray(data8)) {
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data9 = data8[i1];
              if (!(data9 && typeof data9 == "object" && !Array.isArray(data9)) && typeof data9 !== "string") {
                const err9 = {
                  instancePath: instancePath + "/certificates/excluded/" + i1,
                  schemaPath: "#/$defs/certificates/items/type",
                  keyword: "type",
                  params: { type: schema39.items.type },
                  message: "must be object,string",
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (data9.location !== undefined) {
                  let data10 = data9.location;
                  if (typeof data10 !== "string" && data10 !== null) {
                    const err10 = {
                      instancePath: instancePath + "/certificates/excluded/" + i1 + "/location",
                      schemaPath: "#/$defs/certificates/items/properties/location/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.location.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
                if (data9.product_guid !== undefined) {
                  let data11 = data9.product_guid;
                  if (typeof data11 !== "string" && data11 !== null) {
                    const err11 = {
                      instancePath: instancePath + "/certificates/excluded/" + i1 + "/product_guid",
                      schemaPath: "#/$defs/certificates/items/properties/product_guid/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.product_guid.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err11];
                    } else {
                      vErrors.push(err11);
                    }
                    errors++;
                  }
                }
                if (data9.property_reference !== undefined) {
                  let data12 = data9.property_reference;
                  if (typeof data12 !== "string" && data12 !== null) {
                    const err12 = {
                      instancePath: instancePath + "/certificates/excluded/" + i1 + "/property_reference",
                      schemaPath: "#/$defs/certificates/items/properties/property_reference/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.property_reference.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err12];
                    } else {
                      vErrors.push(err12);
                    }
                    errors++;
                  }
                }
                if (data9.variable_path !== undefined) {
                  let data13 = data9.variable_path;
                  if (typeof data13 !== "string" && data13 !== null) {
                    const err13 = {
                      instancePath: instancePath + "/certificates/excluded/" + i1 + "/variable_path",
                      schemaPath: "#/$defs/certificates/items/properties/variable_path/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.variable_path.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err13];
                    } else {
                      vErrors.push(err13);
                    }
                    errors++;
                  }
                }
                if (data9.reason !== undefined) {
                  let data14 = data9.reason;
                  if (typeof data14 !== "string" && data14 !== null) {
                    const err14 = {
                      instancePath: instancePath + "/certificates/excluded/" + i1 + "/reason",
                      schemaPath: "#/$defs/certificates/items/properties/reason/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.reason.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
        if (data0.regenerate_failed !== undefined) {
          let data15 = data0.regenerate_failed;
          if (!Array.isArray(data15) && data15 !== null) {
            const err15 = {
              instancePath: instancePath + "/certificates/regenerate_failed",
              schemaPath: "#/$defs/certificates/type",
              keyword: "type",
              params: { type: schema39.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (Array.isArray(data15)) {
            const len2 = data15.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data16 = data15[i2];
              if (!(data16 && typeof data16 == "object" && !Array.isArray(data16)) && typeof data16 !== "string") {
                const err16 = {
                  instancePath: instancePath + "/certificates/regenerate_failed/" + i2,
                  schemaPath: "#/$defs/certificates/items/type",
                  keyword: "type",
                  params: { type: schema39.items.type },
                  message: "must be object,string",
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.location !== undefined) {
                  let data17 = data16.location;
                  if (typeof data17 !== "string" && data17 !== null) {
                    const err17 = {
                      instancePath: instancePath + "/certificates/regenerate_failed/" + i2 + "/location",
                      schemaPath: "#/$defs/certificates/items/properties/location/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.location.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
                if (data16.product_guid !== undefined) {
                  let data18 = data16.product_guid;
                  if (typeof data18 !== "string" && data18 !== null) {
                    const err18 = {
                      instancePath: instancePath + "/certificates/regenerate_failed/" + i2 + "/product_guid",
                      schemaPath: "#/$defs/certificates/items/properties/product_guid/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.product_guid.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
                if (data16.property_reference !== undefined) {
                  let data19 = data16.property_reference;
                  if (typeof data19 !== "string" && data19 !== null) {
                    const err19 = {
                      instancePath: instancePath + "/certificates/regenerate_failed/" + i2 + "/property_reference",
                      schemaPath: "#/$defs/certificates/items/properties/property_reference/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.property_reference.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                }
                if (data16.variable_path !== undefined) {
                  let data20 = data16.variable_path;
                  if (typeof data20 !== "string" && data20 !== null) {
                    const err20 = {
                      instancePath: instancePath + "/certificates/regenerate_failed/" + i2 + "/variable_path",
                      schemaPath: "#/$defs/certificates/items/properties/variable_path/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.variable_path.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err20];
                    } else {
                      vErrors.push(err20);
                    }
                    errors++;
                  }
                }
                if (data16.reason !== undefined) {
                  let data21 = data16.reason;
                  if (typeof data21 !== "string" && data21 !== null) {
                    const err21 = {
                      instancePath: instancePath + "/certificates/regenerate_failed/" + i2 + "/reason",
                      schemaPath: "#/$defs/certificates/items/properties/reason/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.reason.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
        if (data0.updated !== undefined) {
          let data22 = data0.updated;
          if (!Array.isArray(data22) && data22 !== null) {
            const err22 = {
              instancePath: instancePath + "/certificates/updated",
              schemaPath: "#/$defs/certificates/type",
              keyword: "type",
              params: { type: schema39.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (Array.isArray(data22)) {
            const len3 = data22.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data23 = data22[i3];
              if (!(data23 && typeof data23 == "object" && !Array.isArray(data23)) && typeof data23 !== "string") {
                const err23 = {
                  instancePath: instancePath + "/certificates/updated/" + i3,
                  schemaPath: "#/$defs/certificates/items/type",
                  keyword: "type",
                  params: { type: schema39.items.type },
                  message: "must be object,string",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
              if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                if (data23.location !== undefined) {
                  let data24 = data23.location;
                  if (typeof data24 !== "string" && data24 !== null) {
                    const err24 = {
                      instancePath: instancePath + "/certificates/updated/" + i3 + "/location",
                      schemaPath: "#/$defs/certificates/items/properties/location/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.location.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
                if (data23.product_guid !== undefined) {
                  let data25 = data23.product_guid;
                  if (typeof data25 !== "string" && data25 !== null) {
                    const err25 = {
                      instancePath: instancePath + "/certificates/updated/" + i3 + "/product_guid",
                      schemaPath: "#/$defs/certificates/items/properties/product_guid/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.product_guid.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
                if (data23.property_reference !== undefined) {
                  let data26 = data23.property_reference;
                  if (typeof data26 !== "string" && data26 !== null) {
                    const err26 = {
                      instancePath: instancePath + "/certificates/updated/" + i3 + "/property_reference",
                      schemaPath: "#/$defs/certificates/items/properties/property_reference/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.property_reference.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err26];
                    } else {
                      vErrors.push(err26);
                    }
                    errors++;
                  }
                }
                if (data23.variable_path !== undefined) {
                  let data27 = data23.variable_path;
                  if (typeof data27 !== "string" && data27 !== null) {
                    const err27 = {
                      instancePath: instancePath + "/certificates/updated/" + i3 + "/variable_path",
                      schemaPath: "#/$defs/certificates/items/properties/variable_path/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.variable_path.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
                if (data23.reason !== undefined) {
                  let data28 = data23.reason;
                  if (typeof data28 !== "string" && data28 !== null) {
                    const err28 = {
                      instancePath: instancePath + "/certificates/updated/" + i3 + "/reason",
                      schemaPath: "#/$defs/certificates/items/properties/reason/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.reason.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
        if (data0.update_failed !== undefined) {
          let data29 = data0.update_failed;
          if (!Array.isArray(data29) && data29 !== null) {
            const err29 = {
              instancePath: instancePath + "/certificates/update_failed",
              schemaPath: "#/$defs/certificates/type",
              keyword: "type",
              params: { type: schema39.type },
              message: "must be array,null",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (Array.isArray(data29)) {
            const len4 = data29.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data30 = data29[i4];
              if (!(data30 && typeof data30 == "object" && !Array.isArray(data30)) && typeof data30 !== "string") {
                const err30 = {
                  instancePath: instancePath + "/certificates/update_failed/" + i4,
                  schemaPath: "#/$defs/certificates/items/type",
                  keyword: "type",
                  params: { type: schema39.items.type },
                  message: "must be object,string",
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
              if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                if (data30.location !== undefined) {
                  let data31 = data30.location;
                  if (typeof data31 !== "string" && data31 !== null) {
                    const err31 = {
                      instancePath: instancePath + "/certificates/update_failed/" + i4 + "/location",
                      schemaPath: "#/$defs/certificates/items/properties/location/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.location.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
                if (data30.product_guid !== undefined) {
                  let data32 = data30.product_guid;
                  if (typeof data32 !== "string" && data32 !== null) {
                    const err32 = {
                      instancePath: instancePath + "/certificates/update_failed/" + i4 + "/product_guid",
                      schemaPath: "#/$defs/certificates/items/properties/product_guid/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.product_guid.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
                if (data30.property_reference !== undefined) {
                  let data33 = data30.property_reference;
                  if (typeof data33 !== "string" && data33 !== null) {
                    const err33 = {
                      instancePath: instancePath + "/certificates/update_failed/" + i4 + "/property_reference",
                      schemaPath: "#/$defs/certificates/items/properties/property_reference/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.property_reference.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err33];
                    } else {
                      vErrors.push(err33);
                    }
                    errors++;
                  }
                }
                if (data30.variable_path !== undefined) {
                  let data34 = data30.variable_path;
                  if (typeof data34 !== "string" && data34 !== null) {
                    const err34 = {
                      instancePath: instancePath + "/certificates/update_failed/" + i4 + "/variable_path",
                      schemaPath: "#/$defs/certificates/items/properties/variable_path/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.variable_path.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
                if (data30.reason !== undefined) {
                  let data35 = data30.reason;
                  if (typeof data35 !== "string" && data35 !== null) {
                    const err35 = {
                      instancePath: instancePath + "/certificates/update_failed/" + i4 + "/reason",
                      schemaPath: "#/$defs/certificates/items/properties/reason/type",
                      keyword: "type",
                      params: { type: schema39.items.properties.reason.type },
                      message: "must be string,null",
                    };
                    if (vErrors === null) {
                      vErrors = [err35];
                    } else {
                      vErrors.push(err35);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
      }
    }
    if (data.safety_violations !== undefined) {
      let data36 = data.safety_violations;
      if (!Array.isArray(data36) && data36 !== null) {
        const err36 = {
          instancePath: instancePath + "/safety_violations",
          schemaPath: "#/properties/safety_violations/type",
          keyword: "type",
          params: { type: schema38.properties.safety_violations.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
      if (Array.isArray(data36)) {
        const len5 = data36.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data37 = data36[i5];
          if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
            if (data37.violation === undefined) {
              const err37 = {
                instancePath: instancePath + "/safety_violations/" + i5,
                schemaPath: "#/properties/safety_violations/items/required",
                keyword: "required",
                params: { missingProperty: "violation" },
                message: "must have required property '" + "violation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
            if (data37.violation !== undefined) {
              if (typeof data37.violation !== "string") {
                const err38 = {
                  instancePath: instancePath + "/safety_violations/" + i5 + "/violation",
                  schemaPath: "#/properties/safety_violations/items/properties/violation/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
            }
            if (data37.certificate_names !== undefined) {
              let data39 = data37.certificate_names;
              if (!Array.isArray(data39) && typeof data39 !== "string" && data39 !== null) {
                const err39 = {
                  instancePath: instancePath + "/safety_violations/" + i5 + "/certificate_names",
                  schemaPath: "#/properties/safety_violations/items/properties/certificate_names/type",
                  keyword: "type",
                  params: { type: schema38.properties.safety_violations.items.properties.certificate_names.type },
                  message: "must be array,string,null",
                };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              if (Array.isArray(data39)) {
                const len6 = data39.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  if (typeof data39[i6] !== "string") {
                    const err40 = {
                      instancePath: instancePath + "/safety_violations/" + i5 + "/certificate_names/" + i6,
                      schemaPath: "#/properties/safety_violations/items/properties/certificate_names/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err40];
                    } else {
                      vErrors.push(err40);
                    }
                    errors++;
                  }
                }
              }
            }
            if (data37.mitigation !== undefined) {
              let data41 = data37.mitigation;
              if (typeof data41 !== "string" && data41 !== null) {
                const err41 = {
                  instancePath: instancePath + "/safety_violations/" + i5 + "/mitigation",
                  schemaPath: "#/$defs/text/type",
                  keyword: "type",
                  params: { type: schema44.type },
                  message: "must be string,null",
                };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
            }
            if (data37.migitation !== undefined) {
              let data42 = data37.migitation;
              if (typeof data42 !== "string" && data42 !== null) {
                const err42 = {
                  instancePath: instancePath + "/safety_violations/" + i5 + "/migitation",
                  schemaPath: "#/$defs/text/type",
                  keyword: "type",
                  params: { type: schema44.type },
                  message: "must be string,null",
                };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
          } else {
            const err43 = {
              instancePath: instancePath + "/safety_violations/" + i5,
              schemaPath: "#/properties/safety_violations/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      }
    }
    if (data.error !== undefined) {
      let data43 = data.error;
      if (typeof data43 !== "string" && data43 !== null) {
        const err44 = {
          instancePath: instancePath + "/error",
          schemaPath: "#/properties/error/type",
          keyword: "type",
          params: { type: schema38.properties.error.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.error_description !== undefined) {
      let data44 = data.error_description;
      if (typeof data44 !== "string" && data44 !== null) {
        const err45 = {
          instancePath: instancePath + "/error_description",
          schemaPath: "#/properties/error_description/type",
          keyword: "type",
          params: { type: schema38.properties.error_description.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.errors !== undefined) {
      let data45 = data.errors;
      if (typeof data45 != "object" && typeof data45 !== "string") {
        const err46 = {
          instancePath: instancePath + "/errors",
          schemaPath: "#/properties/errors/type",
          keyword: "type",
          params: { type: schema38.properties.errors.type },
          message: "must be array,object,string,null",
        };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
      if (Array.isArray(data45)) {
        const len7 = data45.length;
        for (let i7 = 0; i7 < len7; i7++) {
          if (typeof data45[i7] !== "string") {
            const err47 = {
              instancePath: instancePath + "/errors/" + i7,
              schemaPath: "#/properties/errors/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
      }
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        for (const key0 in data45) {
          let data47 = data45[key0];
          if (typeof data47 != "object" && typeof data47 !== "string") {
            const err48 = {
              instancePath: instancePath + "/errors/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/errors/additionalProperties/type",
              keyword: "type",
              params: { type: schema38.properties.errors.additionalProperties.type },
              message: "must be array,object,string,null",
            };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          if (Array.isArray(data47)) {
            const len8 = data47.length;
            for (let i8 = 0; i8 < len8; i8++) {
              if (typeof data47[i8] !== "string") {
                const err49 = {
                  instancePath: instancePath + "/errors/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i8,
                  schemaPath: "#/properties/errors/additionalProperties/items/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.warnings !== undefined) {
      let data49 = data.warnings;
      if (!Array.isArray(data49) && typeof data49 !== "string" && data49 !== null) {
        const err50 = {
          instancePath: instancePath + "/warnings",
          schemaPath: "#/properties/warnings/type",
          keyword: "type",
          params: { type: schema38.properties.warnings.type },
          message: "must be array,string,null",
        };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
      if (Array.isArray(data49)) {
        const len9 = data49.length;
        for (let i9 = 0; i9 < len9; i9++) {
          if (typeof data49[i9] !== "string") {
            const err51 = {
              instancePath: instancePath + "/warnings/" + i9,
              schemaPath: "#/properties/warnings/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
      }
    }
    if (data.guid !== undefined) {
      if (typeof data.guid !== "string") {
        const err52 = {
          instancePath: instancePath + "/guid",
          schemaPath: "#/properties/guid/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.issuer !== undefined) {
      let data52 = data.issuer;
      if (typeof data52 !== "string" && data52 !== null) {
        const err53 = {
          instancePath: instancePath + "/issuer",
          schemaPath: "#/properties/issuer/type",
          keyword: "type",
          params: { type: schema38.properties.issuer.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.created_on !== undefined) {
      let data53 = data.created_on;
      if (typeof data53 !== "string" && data53 !== null) {
        const err54 = {
          instancePath: instancePath + "/created_on",
          schemaPath: "#/properties/created_on/type",
          keyword: "type",
          params: { type: schema38.properties.created_on.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.expires_on !== undefined) {
      let data54 = data.expires_on;
      if (typeof data54 !== "string" && data54 !== null) {
        const err55 = {
          instancePath: instancePath + "/expires_on",
          schemaPath: "#/properties/expires_on/type",
          keyword: "type",
          params: { type: schema38.properties.expires_on.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.active !== undefined) {
      if (typeof data.active !== "boolean") {
        const err56 = {
          instancePath: instancePath + "/active",
          schemaPath: "#/properties/active/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.cert_pem !== undefined) {
      let data56 = data.cert_pem;
      if (typeof data56 !== "string" && data56 !== null) {
        const err57 = {
          instancePath: instancePath + "/cert_pem",
          schemaPath: "#/properties/cert_pem/type",
          keyword: "type",
          params: { type: schema38.properties.cert_pem.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
  } else {
    const err58 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err58];
    } else {
      vErrors.push(err58);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = {
  props: {
    certificates: true,
    safety_violations: true,
    error: true,
    error_description: true,
    errors: true,
    warnings: true,
    guid: true,
    issuer: true,
    created_on: true,
    expires_on: true,
    active: true,
    cert_pem: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

export const topology = validate27;
const schema46 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:topology:1",
  title: "Topology",
  description: "Output of maestro topology, as YAML or JSON, at the root or below output.",
  type: "object",
  properties: {
    topology: { $ref: "#/$defs/Certificates" },
    output: { type: "object", properties: { topology: { $ref: "#/$defs/Certificates" } } },
  },
  $defs: {
    Certificates: { type: "array", description: "Certificates in use", items: { $ref: "#/$defs/Certificate" } },
    Certificate: {
      type: "object",
      description: "One certificate and its versions",
      required: ["name"],
      properties: {
        name: { type: "string", description: "CredHub name" },
        certificate_id: { type: "string" },
        signed_by: {
          type: ["string", "null"],
          description: "Name of the signing certificate; its own where it is self-signed",
        },
        versions: { type: ["array", "null"], description: "Newest first", items: { $ref: "#/$defs/Version" } },
        signs: {
          type: ["array", "null"],
          description: "Certificates signed by this one",
          items: { $ref: "#/$defs/Certificate" },
        },
      },
    },
    Version: {
      type: "object",
      description: "One version of a certificate. Booleans are printed only when true, but for generated",
      required: ["version_id"],
      properties: {
        version_id: { type: "string", description: "CredHub id of the version" },
        active: { type: ["boolean", "null"], description: "In use by at least one deployment" },
        signing: { type: ["boolean", "null"], description: "Signed certificates that are deployed" },
        transitional: { type: ["boolean", "null"], description: "Trusted, but signs nothing new" },
        certificate_authority: { type: ["boolean", "null"] },
        generated: { type: ["boolean", "null"], description: "Absent where CredHub does not know" },
        valid_until: { type: ["string", "null"], description: "ISO 8601" },
        deployment_names: {
          type: ["array", "string", "null"],
          description: "Deployments that use the version; a list, or one text with commas",
          items: { type: "string" },
        },
      },
    },
  },
};
const schema47 = { type: "array", description: "Certificates in use", items: { $ref: "#/$defs/Certificate" } };
const schema48 = {
  type: "object",
  description: "One certificate and its versions",
  required: ["name"],
  properties: {
    name: { type: "string", description: "CredHub name" },
    certificate_id: { type: "string" },
    signed_by: {
      type: ["string", "null"],
      description: "Name of the signing certificate; its own where it is self-signed",
    },
    versions: { type: ["array", "null"], description: "Newest first", items: { $ref: "#/$defs/Version" } },
    signs: {
      type: ["array", "null"],
      description: "Certificates signed by this one",
      items: { $ref: "#/$defs/Certificate" },
    },
  },
};
const schema49 = {
  type: "object",
  description: "One version of a certificate. Booleans are printed only when true, but for generated",
  required: ["version_id"],
  properties: {
    version_id: { type: "string", description: "CredHub id of the version" },
    active: { type: ["boolean", "null"], description: "In use by at least one deployment" },
    signing: { type: ["boolean", "null"], description: "Signed certificates that are deployed" },
    transitional: { type: ["boolean", "null"], description: "Trusted, but signs nothing new" },
    certificate_authority: { type: ["boolean", "null"] },
    generated: { type: ["boolean", "null"], description: "Absent where CredHub does not know" },
    valid_until: { type: ["string", "null"], description: "ISO 8601" },
    deployment_names: {
      type: ["array", "string", "null"],
      description: "Deployments that use the version; a list, or one text with commas",
      items: { type: "string" },
    },
  },
};
const wrapper0 = { validate: validate29 };

function validate29(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "name" },
        message: "must have required property '" + "name" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err1 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.certificate_id !== undefined) {
      if (typeof data.certificate_id !== "string") {
        const err2 = {
          instancePath: instancePath + "/certificate_id",
          schemaPath: "#/properties/certificate_id/type",
          keyword: "type",
          params: { type: "string" },
          message: "must be string",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.signed_by !== undefined) {
      let data2 = data.signed_by;
      if (typeof data2 !== "string" && data2 !== null) {
        const err3 = {
          instancePath: instancePath + "/signed_by",
          schemaPath: "#/properties/signed_by/type",
          keyword: "type",
          params: { type: schema48.properties.signed_by.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.versions !== undefined) {
      let data3 = data.versions;
      if (!Array.isArray(data3) && data3 !== null) {
        const err4 = {
          instancePath: instancePath + "/versions",
          schemaPath: "#/properties/versions/type",
          keyword: "type",
          params: { type: schema48.properties.versions.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.version_id === undefined) {
              const err5 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/$defs/Version/required",
                keyword: "required",
                params: { missingProperty: "version_id" },
                message: "must have required property '" + "version_id" + "'",
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (data4.version_id !== undefined) {
              if (typeof data4.version_id !== "string") {
                const err6 = {
                  instancePath: instancePath + "/versions/" + i0 + "/version_id",
                  schemaPath: "#/$defs/Version/properties/version_id/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data4.active !== undefined) {
              let data6 = data4.active;
              if (typeof data6 !== "boolean" && data6 !== null) {
                const err7 = {
                  instancePath: instancePath + "/versions/" + i0 + "/active",
                  schemaPath: "#/$defs/Version/properties/active/type",
                  keyword: "type",
                  params: { type: schema49.properties.active.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data4.signing !== undefined) {
              let data7 = data4.signing;
              if (typeof data7 !== "boolean" && data7 !== null) {
                const err8 = {
                  instancePath: instancePath + "/versions/" + i0 + "/signing",
                  schemaPath: "#/$defs/Version/properties/signing/type",
                  keyword: "type",
                  params: { type: schema49.properties.signing.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data4.transitional !== undefined) {
              let data8 = data4.transitional;
              if (typeof data8 !== "boolean" && data8 !== null) {
                const err9 = {
                  instancePath: instancePath + "/versions/" + i0 + "/transitional",
                  schemaPath: "#/$defs/Version/properties/transitional/type",
                  keyword: "type",
                  params: { type: schema49.properties.transitional.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data4.certificate_authority !== undefined) {
              let data9 = data4.certificate_authority;
              if (typeof data9 !== "boolean" && data9 !== null) {
                const err10 = {
                  instancePath: instancePath + "/versions/" + i0 + "/certificate_authority",
                  schemaPath: "#/$defs/Version/properties/certificate_authority/type",
                  keyword: "type",
                  params: { type: schema49.properties.certificate_authority.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data4.generated !== undefined) {
              let data10 = data4.generated;
              if (typeof data10 !== "boolean" && data10 !== null) {
                const err11 = {
                  instancePath: instancePath + "/versions/" + i0 + "/generated",
                  schemaPath: "#/$defs/Version/properties/generated/type",
                  keyword: "type",
                  params: { type: schema49.properties.generated.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            if (data4.valid_until !== undefined) {
              let data11 = data4.valid_until;
              if (typeof data11 !== "string" && data11 !== null) {
                const err12 = {
                  instancePath: instancePath + "/versions/" + i0 + "/valid_until",
                  schemaPath: "#/$defs/Version/properties/valid_until/type",
                  keyword: "type",
                  params: { type: schema49.properties.valid_until.type },
                  message: "must be string,null",
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data4.deployment_names !== undefined) {
              let data12 = data4.deployment_names;
              if (!Array.isArray(data12) && typeof data12 !== "string" && data12 !== null) {
                const err13 = {
                  instancePath: instancePath + "/versions/" + i0 + "/deployment_names",
                  schemaPath: "#/$defs/Version/properties/deployment_names/type",
                  keyword: "type",
                  params: { type: schema49.properties.deployment_names.type },
                  message: "must be array,string,null",
                };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
              if (Array.isArray(data12)) {
                const len1 = data12.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data12[i1] !== "string") {
                    const err14 = {
                      instancePath: instancePath + "/versions/" + i0 + "/deployment_names/" + i1,
                      schemaPath: "#/$defs/Version/properties/deployment_names/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err15 = {
              instancePath: instancePath + "/versions/" + i0,
              schemaPath: "#/$defs/Version/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      }
    }
    if (data.signs !== undefined) {
      let data14 = data.signs;
      if (!Array.isArray(data14) && data14 !== null) {
        const err16 = {
          instancePath: instancePath + "/signs",
          schemaPath: "#/properties/signs/type",
          keyword: "type",
          params: { type: schema48.properties.signs.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !wrapper0.validate(data14[i2], {
              instancePath: instancePath + "/signs/" + i2,
              parentData: data14,
              parentDataProperty: i2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  } else {
    const err17 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = {
  props: { name: true, certificate_id: true, signed_by: true, versions: true, signs: true },
  dynamicProps: false,
  dynamicItems: false,
};

function validate28(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (
        !validate29(data[i0], {
          instancePath: instancePath + "/" + i0,
          parentData: data,
          parentDataProperty: i0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "array" },
      message: "must be array",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

function validate27(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:topology:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.topology !== undefined) {
      if (
        !validate28(data.topology, {
          instancePath: instancePath + "/topology",
          parentData: data,
          parentDataProperty: "topology",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
    }
    if (data.output !== undefined) {
      let data1 = data.output;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.topology !== undefined) {
          if (
            !validate28(data1.topology, {
              instancePath: instancePath + "/output/topology",
              parentData: data1,
              parentDataProperty: "topology",
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err0 = {
          instancePath: instancePath + "/output",
          schemaPath: "#/properties/output/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { props: { topology: true, output: true }, dynamicProps: false, dynamicItems: false };
