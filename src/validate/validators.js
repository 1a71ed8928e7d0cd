// @ts-nocheck
/* Generated from schemas/ by scripts/generate.mjs. */
"use strict";
export const boshDeploymentsApi = validate20;
const schema31 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-deployments-api:1",
  type: "array",
  items: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string" },
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
                name: { type: "string" },
                release_s: { type: "string" },
                stemcell_s: { type: "string" },
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

export const boshEventsApi = validate22;
const schema33 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-events-api:1",
  type: ["array", "object"],
  items: { $ref: "#/$defs/Event" },
  $defs: {
    Event: {
      type: "object",
      required: ["id", "timestamp", "action", "object_type"],
      properties: {
        id: { type: ["string", "integer"] },
        parent_id: { type: ["string", "integer", "null"] },
        timestamp: { type: "integer" },
        user: { type: ["string", "null"] },
        action: { type: "string" },
        object_type: { type: "string" },
        object_name: { type: ["string", "null"] },
        error: { type: ["string", "null"] },
        task: { type: ["string", "null"] },
        deployment: { type: ["string", "null"] },
        instance: { type: ["string", "null"] },
        context: { type: ["object", "null"] },
      },
    },
  },
};
const schema34 = {
  type: "object",
  required: ["id", "timestamp", "action", "object_type"],
  properties: {
    id: { type: ["string", "integer"] },
    parent_id: { type: ["string", "integer", "null"] },
    timestamp: { type: "integer" },
    user: { type: ["string", "null"] },
    action: { type: "string" },
    object_type: { type: "string" },
    object_name: { type: ["string", "null"] },
    error: { type: ["string", "null"] },
    task: { type: ["string", "null"] },
    deployment: { type: ["string", "null"] },
    instance: { type: ["string", "null"] },
    context: { type: ["object", "null"] },
  },
};

function validate22(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-events-api:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
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
      params: { type: schema33.type },
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
            schemaPath: "#/$defs/Event/required",
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
        if (data0.timestamp === undefined) {
          const err2 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Event/required",
            keyword: "required",
            params: { missingProperty: "timestamp" },
            message: "must have required property '" + "timestamp" + "'",
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.action === undefined) {
          const err3 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Event/required",
            keyword: "required",
            params: { missingProperty: "action" },
            message: "must have required property '" + "action" + "'",
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data0.object_type === undefined) {
          const err4 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Event/required",
            keyword: "required",
            params: { missingProperty: "object_type" },
            message: "must have required property '" + "object_type" + "'",
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data0.id !== undefined) {
          let data1 = data0.id;
          if (
            typeof data1 !== "string" &&
            !(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))
          ) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/id",
              schemaPath: "#/$defs/Event/properties/id/type",
              keyword: "type",
              params: { type: schema34.properties.id.type },
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
        if (data0.parent_id !== undefined) {
          let data2 = data0.parent_id;
          if (
            typeof data2 !== "string" &&
            !(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) &&
            data2 !== null
          ) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/parent_id",
              schemaPath: "#/$defs/Event/properties/parent_id/type",
              keyword: "type",
              params: { type: schema34.properties.parent_id.type },
              message: "must be string,integer,null",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.timestamp !== undefined) {
          let data3 = data0.timestamp;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err7 = {
              instancePath: instancePath + "/" + i0 + "/timestamp",
              schemaPath: "#/$defs/Event/properties/timestamp/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.user !== undefined) {
          let data4 = data0.user;
          if (typeof data4 !== "string" && data4 !== null) {
            const err8 = {
              instancePath: instancePath + "/" + i0 + "/user",
              schemaPath: "#/$defs/Event/properties/user/type",
              keyword: "type",
              params: { type: schema34.properties.user.type },
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
        if (data0.action !== undefined) {
          if (typeof data0.action !== "string") {
            const err9 = {
              instancePath: instancePath + "/" + i0 + "/action",
              schemaPath: "#/$defs/Event/properties/action/type",
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
        if (data0.object_type !== undefined) {
          if (typeof data0.object_type !== "string") {
            const err10 = {
              instancePath: instancePath + "/" + i0 + "/object_type",
              schemaPath: "#/$defs/Event/properties/object_type/type",
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
        if (data0.object_name !== undefined) {
          let data7 = data0.object_name;
          if (typeof data7 !== "string" && data7 !== null) {
            const err11 = {
              instancePath: instancePath + "/" + i0 + "/object_name",
              schemaPath: "#/$defs/Event/properties/object_name/type",
              keyword: "type",
              params: { type: schema34.properties.object_name.type },
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
        if (data0.error !== undefined) {
          let data8 = data0.error;
          if (typeof data8 !== "string" && data8 !== null) {
            const err12 = {
              instancePath: instancePath + "/" + i0 + "/error",
              schemaPath: "#/$defs/Event/properties/error/type",
              keyword: "type",
              params: { type: schema34.properties.error.type },
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
        if (data0.task !== undefined) {
          let data9 = data0.task;
          if (typeof data9 !== "string" && data9 !== null) {
            const err13 = {
              instancePath: instancePath + "/" + i0 + "/task",
              schemaPath: "#/$defs/Event/properties/task/type",
              keyword: "type",
              params: { type: schema34.properties.task.type },
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
        if (data0.deployment !== undefined) {
          let data10 = data0.deployment;
          if (typeof data10 !== "string" && data10 !== null) {
            const err14 = {
              instancePath: instancePath + "/" + i0 + "/deployment",
              schemaPath: "#/$defs/Event/properties/deployment/type",
              keyword: "type",
              params: { type: schema34.properties.deployment.type },
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
        if (data0.instance !== undefined) {
          let data11 = data0.instance;
          if (typeof data11 !== "string" && data11 !== null) {
            const err15 = {
              instancePath: instancePath + "/" + i0 + "/instance",
              schemaPath: "#/$defs/Event/properties/instance/type",
              keyword: "type",
              params: { type: schema34.properties.instance.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.context !== undefined) {
          let data12 = data0.context;
          if (!(data12 && typeof data12 == "object" && !Array.isArray(data12)) && data12 !== null) {
            const err16 = {
              instancePath: instancePath + "/" + i0 + "/context",
              schemaPath: "#/$defs/Event/properties/context/type",
              keyword: "type",
              params: { type: schema34.properties.context.type },
              message: "must be object,null",
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
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Event/type",
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
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

export const boshEvents = validate23;
const schema35 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-events:1",
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
              required: ["id", "time", "action", "object_type"],
              properties: {
                id: { type: "string", pattern: "^[0-9]+( <- [0-9]+)?$" },
                time: { type: "string" },
                user: { type: "string" },
                action: { type: "string" },
                object_type: { type: "string" },
                object_name: { type: "string" },
                task_id: { type: "string" },
                deployment: { type: "string" },
                instance: { type: "string" },
                context: { type: "string" },
                error: { type: "string" },
              },
            },
          },
        },
      },
    },
    Lines: { type: ["array", "null"], items: { type: "string" } },
  },
};
const pattern4 = new RegExp("^[0-9]+( <- [0-9]+)?$", "u");

function validate23(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-events:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
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
                  params: { type: schema35.properties.Tables.items.properties.Rows.type },
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
                    if (data4.time === undefined) {
                      const err5 = {
                        instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                        schemaPath: "#/properties/Tables/items/properties/Rows/items/required",
                        keyword: "required",
                        params: { missingProperty: "time" },
                        message: "must have required property '" + "time" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err5];
                      } else {
                        vErrors.push(err5);
                      }
                      errors++;
                    }
                    if (data4.action === undefined) {
                      const err6 = {
                        instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                        schemaPath: "#/properties/Tables/items/properties/Rows/items/required",
                        keyword: "required",
                        params: { missingProperty: "action" },
                        message: "must have required property '" + "action" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err6];
                      } else {
                        vErrors.push(err6);
                      }
                      errors++;
                    }
                    if (data4.object_type === undefined) {
                      const err7 = {
                        instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                        schemaPath: "#/properties/Tables/items/properties/Rows/items/required",
                        keyword: "required",
                        params: { missingProperty: "object_type" },
                        message: "must have required property '" + "object_type" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err7];
                      } else {
                        vErrors.push(err7);
                      }
                      errors++;
                    }
                    if (data4.id !== undefined) {
                      let data5 = data4.id;
                      if (typeof data5 === "string") {
                        if (!pattern4.test(data5)) {
                          const err8 = {
                            instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/id",
                            schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/id/pattern",
                            keyword: "pattern",
                            params: { pattern: "^[0-9]+( <- [0-9]+)?$" },
                            message: 'must match pattern "' + "^[0-9]+( <- [0-9]+)?$" + '"',
                          };
                          if (vErrors === null) {
                            vErrors = [err8];
                          } else {
                            vErrors.push(err8);
                          }
                          errors++;
                        }
                      } else {
                        const err9 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/id",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/id/type",
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
                    if (data4.time !== undefined) {
                      if (typeof data4.time !== "string") {
                        const err10 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/time",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/time/type",
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
                    if (data4.action !== undefined) {
                      if (typeof data4.action !== "string") {
                        const err12 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/action",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/action/type",
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
                    if (data4.object_type !== undefined) {
                      if (typeof data4.object_type !== "string") {
                        const err13 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/object_type",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/object_type/type",
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
                    if (data4.object_name !== undefined) {
                      if (typeof data4.object_name !== "string") {
                        const err14 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/object_name",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/object_name/type",
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
                    if (data4.task_id !== undefined) {
                      if (typeof data4.task_id !== "string") {
                        const err15 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/task_id",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/task_id/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err15];
                        } else {
                          vErrors.push(err15);
                        }
                        errors++;
                      }
                    }
                    if (data4.deployment !== undefined) {
                      if (typeof data4.deployment !== "string") {
                        const err16 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/deployment",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/deployment/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err16];
                        } else {
                          vErrors.push(err16);
                        }
                        errors++;
                      }
                    }
                    if (data4.instance !== undefined) {
                      if (typeof data4.instance !== "string") {
                        const err17 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/instance",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/instance/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err17];
                        } else {
                          vErrors.push(err17);
                        }
                        errors++;
                      }
                    }
                    if (data4.context !== undefined) {
                      if (typeof data4.context !== "string") {
                        const err18 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/context",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/context/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err18];
                        } else {
                          vErrors.push(err18);
                        }
                        errors++;
                      }
                    }
                    if (data4.error !== undefined) {
                      if (typeof data4.error !== "string") {
                        const err19 = {
                          instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1 + "/error",
                          schemaPath: "#/properties/Tables/items/properties/Rows/items/properties/error/type",
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
                  } else {
                    const err20 = {
                      instancePath: instancePath + "/Tables/" + i0 + "/Rows/" + i1,
                      schemaPath: "#/properties/Tables/items/properties/Rows/items/type",
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
                }
              }
            }
          } else {
            const err21 = {
              instancePath: instancePath + "/Tables/" + i0,
              schemaPath: "#/properties/Tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/Tables",
          schemaPath: "#/properties/Tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.Lines !== undefined) {
      let data16 = data.Lines;
      if (!Array.isArray(data16) && data16 !== null) {
        const err23 = {
          instancePath: instancePath + "/Lines",
          schemaPath: "#/properties/Lines/type",
          keyword: "type",
          params: { type: schema35.properties.Lines.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data16[i2] !== "string") {
            const err24 = {
              instancePath: instancePath + "/Lines/" + i2,
              schemaPath: "#/properties/Lines/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err25 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { props: { Tables: true, Lines: true }, dynamicProps: false, dynamicItems: false };

export const boshInstances = validate24;
const schema36 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-instances:1",
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
            items: { type: "object", properties: { instance: { type: "string" }, deployment: { type: "string" } } },
          },
        },
      },
    },
    Lines: { type: ["array", "null"], items: { type: "string" } },
  },
};

function validate24(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-instances:1" */ let vErrors = null;
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
          params: { type: schema36.properties.Lines.type },
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
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { props: { Tables: true, Lines: true }, dynamicProps: false, dynamicItems: false };

export const boshTaskEvents = validate25;
const schema37 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-task-events:1",
  type: "array",
  items: {
    type: "object",
    required: ["time"],
    properties: {
      time: { type: "integer" },
      stage: { type: "string" },
      tags: { type: "array", items: { type: "string" } },
      total: { type: ["integer", "null"] },
      task: { type: "string" },
      index: { type: "integer" },
      state: { type: "string" },
      progress: { type: "number" },
      error: {
        type: "object",
        required: ["code", "message"],
        properties: { code: { type: "integer" }, message: { type: "string" } },
      },
      type: { type: "string" },
      message: { type: "string" },
    },
  },
};

function validate25(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-task-events:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
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
        if (data0.time === undefined) {
          const err0 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/items/required",
            keyword: "required",
            params: { missingProperty: "time" },
            message: "must have required property '" + "time" + "'",
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.time !== undefined) {
          let data1 = data0.time;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            const err1 = {
              instancePath: instancePath + "/" + i0 + "/time",
              schemaPath: "#/items/properties/time/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.stage !== undefined) {
          if (typeof data0.stage !== "string") {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/stage",
              schemaPath: "#/items/properties/stage/type",
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
        if (data0.tags !== undefined) {
          let data3 = data0.tags;
          if (Array.isArray(data3)) {
            const len1 = data3.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data3[i1] !== "string") {
                const err3 = {
                  instancePath: instancePath + "/" + i0 + "/tags/" + i1,
                  schemaPath: "#/items/properties/tags/items/type",
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
          } else {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/tags",
              schemaPath: "#/items/properties/tags/type",
              keyword: "type",
              params: { type: "array" },
              message: "must be array",
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.total !== undefined) {
          let data5 = data0.total;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/total",
              schemaPath: "#/items/properties/total/type",
              keyword: "type",
              params: { type: schema37.items.properties.total.type },
              message: "must be integer,null",
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.task !== undefined) {
          if (typeof data0.task !== "string") {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/task",
              schemaPath: "#/items/properties/task/type",
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
        if (data0.index !== undefined) {
          let data7 = data0.index;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            const err7 = {
              instancePath: instancePath + "/" + i0 + "/index",
              schemaPath: "#/items/properties/index/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.state !== undefined) {
          if (typeof data0.state !== "string") {
            const err8 = {
              instancePath: instancePath + "/" + i0 + "/state",
              schemaPath: "#/items/properties/state/type",
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
        if (data0.progress !== undefined) {
          let data9 = data0.progress;
          if (!(typeof data9 == "number" && isFinite(data9))) {
            const err9 = {
              instancePath: instancePath + "/" + i0 + "/progress",
              schemaPath: "#/items/properties/progress/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.error !== undefined) {
          let data10 = data0.error;
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            if (data10.code === undefined) {
              const err10 = {
                instancePath: instancePath + "/" + i0 + "/error",
                schemaPath: "#/items/properties/error/required",
                keyword: "required",
                params: { missingProperty: "code" },
                message: "must have required property '" + "code" + "'",
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data10.message === undefined) {
              const err11 = {
                instancePath: instancePath + "/" + i0 + "/error",
                schemaPath: "#/items/properties/error/required",
                keyword: "required",
                params: { missingProperty: "message" },
                message: "must have required property '" + "message" + "'",
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data10.code !== undefined) {
              let data11 = data10.code;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                const err12 = {
                  instancePath: instancePath + "/" + i0 + "/error/code",
                  schemaPath: "#/items/properties/error/properties/code/type",
                  keyword: "type",
                  params: { type: "integer" },
                  message: "must be integer",
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data10.message !== undefined) {
              if (typeof data10.message !== "string") {
                const err13 = {
                  instancePath: instancePath + "/" + i0 + "/error/message",
                  schemaPath: "#/items/properties/error/properties/message/type",
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
          } else {
            const err14 = {
              instancePath: instancePath + "/" + i0 + "/error",
              schemaPath: "#/items/properties/error/type",
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
        }
        if (data0.type !== undefined) {
          if (typeof data0.type !== "string") {
            const err15 = {
              instancePath: instancePath + "/" + i0 + "/type",
              schemaPath: "#/items/properties/type/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.message !== undefined) {
          if (typeof data0.message !== "string") {
            const err16 = {
              instancePath: instancePath + "/" + i0 + "/message",
              schemaPath: "#/items/properties/message/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
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
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/items/type",
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
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "array" },
      message: "must be array",
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

export const boshTasksApi = validate26;
const schema38 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-tasks-api:1",
  type: ["array", "object"],
  items: { $ref: "#/$defs/Task" },
  $defs: {
    Task: {
      type: "object",
      required: ["id", "state"],
      properties: {
        id: { type: "integer" },
        state: { type: "string" },
        description: { type: ["string", "null"] },
        timestamp: { type: ["integer", "null"] },
        started_at: { type: ["integer", "null"] },
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
const schema39 = {
  type: "object",
  required: ["id", "state"],
  properties: {
    id: { type: "integer" },
    state: { type: "string" },
    description: { type: ["string", "null"] },
    timestamp: { type: ["integer", "null"] },
    started_at: { type: ["integer", "null"] },
    result: { type: ["string", "null"] },
    user: { type: ["string", "null"] },
    deployment: { type: ["string", "null"] },
    context_id: { type: ["string", "null"] },
  },
};

function validate26(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-tasks-api:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
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
      params: { type: schema38.type },
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
              params: { type: schema39.properties.description.type },
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
              params: { type: schema39.properties.timestamp.type },
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
              params: { type: schema39.properties.started_at.type },
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
              params: { type: schema39.properties.result.type },
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
              params: { type: schema39.properties.user.type },
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
              params: { type: schema39.properties.deployment.type },
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
              params: { type: schema39.properties.context_id.type },
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
          params: { type: schema38.properties.timestamp.type },
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
          params: { type: schema38.properties.started_at.type },
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
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = {
  props: { id: true, timestamp: true, started_at: true },
  items: true,
  dynamicProps: false,
  dynamicItems: false,
};

export const boshTasks = validate27;
const schema40 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:bosh-tasks:1",
  type: ["object", "array"],
  items: { $ref: "#/$defs/Row" },
  required: ["Tables"],
  properties: {
    Tables: {
      type: "array",
      items: {
        type: "object",
        required: ["Rows"],
        properties: { Content: { type: "string" }, Rows: { type: ["array", "null"], items: { $ref: "#/$defs/Row" } } },
      },
    },
    Lines: { type: ["array", "null"], items: { type: "string" } },
  },
  $defs: {
    Row: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string", pattern: "^[0-9]+$" },
        state: { type: "string" },
        started_at: { type: "string" },
        finished_at: { type: "string" },
        last_activity_at: { type: "string" },
        user: { type: "string" },
        deployment: { type: "string" },
        description: { type: "string" },
        result: { type: "string" },
      },
    },
  },
};
const schema41 = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string", pattern: "^[0-9]+$" },
    state: { type: "string" },
    started_at: { type: "string" },
    finished_at: { type: "string" },
    last_activity_at: { type: "string" },
    user: { type: "string" },
    deployment: { type: "string" },
    description: { type: "string" },
    result: { type: "string" },
  },
};
const pattern5 = new RegExp("^[0-9]+$", "u");

function validate27(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:bosh-tasks:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
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
      params: { type: schema40.type },
      message: "must be object,array",
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
            schemaPath: "#/$defs/Row/required",
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
        if (data0.id !== undefined) {
          let data1 = data0.id;
          if (typeof data1 === "string") {
            if (!pattern5.test(data1)) {
              const err2 = {
                instancePath: instancePath + "/" + i0 + "/id",
                schemaPath: "#/$defs/Row/properties/id/pattern",
                keyword: "pattern",
                params: { pattern: "^[0-9]+$" },
                message: 'must match pattern "' + "^[0-9]+$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          } else {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/id",
              schemaPath: "#/$defs/Row/properties/id/type",
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
        if (data0.state !== undefined) {
          if (typeof data0.state !== "string") {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/state",
              schemaPath: "#/$defs/Row/properties/state/type",
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
        if (data0.started_at !== undefined) {
          if (typeof data0.started_at !== "string") {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/started_at",
              schemaPath: "#/$defs/Row/properties/started_at/type",
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
        if (data0.finished_at !== undefined) {
          if (typeof data0.finished_at !== "string") {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/finished_at",
              schemaPath: "#/$defs/Row/properties/finished_at/type",
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
        if (data0.last_activity_at !== undefined) {
          if (typeof data0.last_activity_at !== "string") {
            const err7 = {
              instancePath: instancePath + "/" + i0 + "/last_activity_at",
              schemaPath: "#/$defs/Row/properties/last_activity_at/type",
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
        if (data0.user !== undefined) {
          if (typeof data0.user !== "string") {
            const err8 = {
              instancePath: instancePath + "/" + i0 + "/user",
              schemaPath: "#/$defs/Row/properties/user/type",
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
        if (data0.deployment !== undefined) {
          if (typeof data0.deployment !== "string") {
            const err9 = {
              instancePath: instancePath + "/" + i0 + "/deployment",
              schemaPath: "#/$defs/Row/properties/deployment/type",
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
        if (data0.description !== undefined) {
          if (typeof data0.description !== "string") {
            const err10 = {
              instancePath: instancePath + "/" + i0 + "/description",
              schemaPath: "#/$defs/Row/properties/description/type",
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
        if (data0.result !== undefined) {
          if (typeof data0.result !== "string") {
            const err11 = {
              instancePath: instancePath + "/" + i0 + "/result",
              schemaPath: "#/$defs/Row/properties/result/type",
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
      } else {
        const err12 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Row/type",
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
    if (data.Tables === undefined) {
      const err13 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "Tables" },
        message: "must have required property '" + "Tables" + "'",
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    if (data.Tables !== undefined) {
      let data10 = data.Tables;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.Rows === undefined) {
              const err14 = {
                instancePath: instancePath + "/Tables/" + i1,
                schemaPath: "#/properties/Tables/items/required",
                keyword: "required",
                params: { missingProperty: "Rows" },
                message: "must have required property '" + "Rows" + "'",
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data11.Content !== undefined) {
              if (typeof data11.Content !== "string") {
                const err15 = {
                  instancePath: instancePath + "/Tables/" + i1 + "/Content",
                  schemaPath: "#/properties/Tables/items/properties/Content/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data11.Rows !== undefined) {
              let data13 = data11.Rows;
              if (!Array.isArray(data13) && data13 !== null) {
                const err16 = {
                  instancePath: instancePath + "/Tables/" + i1 + "/Rows",
                  schemaPath: "#/properties/Tables/items/properties/Rows/type",
                  keyword: "type",
                  params: { type: schema40.properties.Tables.items.properties.Rows.type },
                  message: "must be array,null",
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
              if (Array.isArray(data13)) {
                const len2 = data13.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data14 = data13[i2];
                  if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                    if (data14.id === undefined) {
                      const err17 = {
                        instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2,
                        schemaPath: "#/$defs/Row/required",
                        keyword: "required",
                        params: { missingProperty: "id" },
                        message: "must have required property '" + "id" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err17];
                      } else {
                        vErrors.push(err17);
                      }
                      errors++;
                    }
                    if (data14.id !== undefined) {
                      let data15 = data14.id;
                      if (typeof data15 === "string") {
                        if (!pattern5.test(data15)) {
                          const err18 = {
                            instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/id",
                            schemaPath: "#/$defs/Row/properties/id/pattern",
                            keyword: "pattern",
                            params: { pattern: "^[0-9]+$" },
                            message: 'must match pattern "' + "^[0-9]+$" + '"',
                          };
                          if (vErrors === null) {
                            vErrors = [err18];
                          } else {
                            vErrors.push(err18);
                          }
                          errors++;
                        }
                      } else {
                        const err19 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/id",
                          schemaPath: "#/$defs/Row/properties/id/type",
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
                    if (data14.state !== undefined) {
                      if (typeof data14.state !== "string") {
                        const err20 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/state",
                          schemaPath: "#/$defs/Row/properties/state/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err20];
                        } else {
                          vErrors.push(err20);
                        }
                        errors++;
                      }
                    }
                    if (data14.started_at !== undefined) {
                      if (typeof data14.started_at !== "string") {
                        const err21 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/started_at",
                          schemaPath: "#/$defs/Row/properties/started_at/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err21];
                        } else {
                          vErrors.push(err21);
                        }
                        errors++;
                      }
                    }
                    if (data14.finished_at !== undefined) {
                      if (typeof data14.finished_at !== "string") {
                        const err22 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/finished_at",
                          schemaPath: "#/$defs/Row/properties/finished_at/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err22];
                        } else {
                          vErrors.push(err22);
                        }
                        errors++;
                      }
                    }
                    if (data14.last_activity_at !== undefined) {
                      if (typeof data14.last_activity_at !== "string") {
                        const err23 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/last_activity_at",
                          schemaPath: "#/$defs/Row/properties/last_activity_at/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err23];
                        } else {
                          vErrors.push(err23);
                        }
                        errors++;
                      }
                    }
                    if (data14.user !== undefined) {
                      if (typeof data14.user !== "string") {
                        const err24 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/user",
                          schemaPath: "#/$defs/Row/properties/user/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err24];
                        } else {
                          vErrors.push(err24);
                        }
                        errors++;
                      }
                    }
                    if (data14.deployment !== undefined) {
                      if (typeof data14.deployment !== "string") {
                        const err25 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/deployment",
                          schemaPath: "#/$defs/Row/properties/deployment/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err25];
                        } else {
                          vErrors.push(err25);
                        }
                        errors++;
                      }
                    }
                    if (data14.description !== undefined) {
                      if (typeof data14.description !== "string") {
                        const err26 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/description",
                          schemaPath: "#/$defs/Row/properties/description/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err26];
                        } else {
                          vErrors.push(err26);
                        }
                        errors++;
                      }
                    }
                    if (data14.result !== undefined) {
                      if (typeof data14.result !== "string") {
                        const err27 = {
                          instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2 + "/result",
                          schemaPath: "#/$defs/Row/properties/result/type",
                          keyword: "type",
                          params: { type: "string" },
                          message: "must be string",
                        };
                        if (vErrors === null) {
                          vErrors = [err27];
                        } else {
                          vErrors.push(err27);
                        }
                        errors++;
                      }
                    }
                  } else {
                    const err28 = {
                      instancePath: instancePath + "/Tables/" + i1 + "/Rows/" + i2,
                      schemaPath: "#/$defs/Row/type",
                      keyword: "type",
                      params: { type: "object" },
                      message: "must be object",
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
          } else {
            const err29 = {
              instancePath: instancePath + "/Tables/" + i1,
              schemaPath: "#/properties/Tables/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = {
          instancePath: instancePath + "/Tables",
          schemaPath: "#/properties/Tables/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.Lines !== undefined) {
      let data24 = data.Lines;
      if (!Array.isArray(data24) && data24 !== null) {
        const err31 = {
          instancePath: instancePath + "/Lines",
          schemaPath: "#/properties/Lines/type",
          keyword: "type",
          params: { type: schema40.properties.Lines.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
      if (Array.isArray(data24)) {
        const len3 = data24.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (typeof data24[i3] !== "string") {
            const err32 = {
              instancePath: instancePath + "/Lines/" + i3,
              schemaPath: "#/properties/Lines/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
      }
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { props: { Tables: true, Lines: true }, items: true, dynamicProps: false, dynamicItems: false };

export const captureManifest = validate28;
const schema43 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:capture-manifest:1",
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
          file: { type: "string" },
          taken_at: { type: ["string", "integer"] },
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
          },
          timezone: { type: "string" },
          complete: { type: "boolean" },
          note: { type: "string" },
        },
      },
    },
  },
};

function validate28(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:capture-manifest:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
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
                key1 === "complete" ||
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
                  params: { type: schema43.properties.captures.items.properties.taken_at.type },
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
                  params: { allowedValues: schema43.properties.captures.items.properties.kind.enum },
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
            if (data1.complete !== undefined) {
              if (typeof data1.complete !== "boolean") {
                const err8 = {
                  instancePath: instancePath + "/captures/" + i0 + "/complete",
                  schemaPath: "#/properties/captures/items/properties/complete/type",
                  keyword: "type",
                  params: { type: "boolean" },
                  message: "must be boolean",
                };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.note !== undefined) {
              if (typeof data1.note !== "string") {
                const err9 = {
                  instancePath: instancePath + "/captures/" + i0 + "/note",
                  schemaPath: "#/properties/captures/items/properties/note/type",
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
          } else {
            const err10 = {
              instancePath: instancePath + "/captures/" + i0,
              schemaPath: "#/properties/captures/items/type",
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
          instancePath: instancePath + "/captures",
          schemaPath: "#/properties/captures/type",
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
  } else {
    const err12 = {
      instancePath,
      schemaPath: "#/type",
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
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const certificateAuthorities = validate29;
const schema44 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:certificate-authorities:1",
  type: ["object", "array"],
  required: ["certificate_authorities"],
  properties: { certificate_authorities: { $ref: "#/$defs/Authorities" } },
  items: { $ref: "#/$defs/Authority" },
  $defs: {
    Authorities: { type: "array", items: { $ref: "#/$defs/Authority" } },
    Authority: {
      type: "object",
      required: ["guid"],
      properties: {
        guid: { type: "string" },
        issuer: { type: "string" },
        created_on: { type: ["string", "null"] },
        expires_on: { type: ["string", "null"] },
        active: { type: ["boolean", "null"] },
      },
    },
  },
};
const schema45 = {
  type: "object",
  required: ["guid"],
  properties: {
    guid: { type: "string" },
    issuer: { type: "string" },
    created_on: { type: ["string", "null"] },
    expires_on: { type: ["string", "null"] },
    active: { type: ["boolean", "null"] },
  },
};
const schema46 = { type: "array", items: { $ref: "#/$defs/Authority" } };

function validate30(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
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
        if (data0.guid === undefined) {
          const err0 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Authority/required",
            keyword: "required",
            params: { missingProperty: "guid" },
            message: "must have required property '" + "guid" + "'",
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.guid !== undefined) {
          if (typeof data0.guid !== "string") {
            const err1 = {
              instancePath: instancePath + "/" + i0 + "/guid",
              schemaPath: "#/$defs/Authority/properties/guid/type",
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
        if (data0.issuer !== undefined) {
          if (typeof data0.issuer !== "string") {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/issuer",
              schemaPath: "#/$defs/Authority/properties/issuer/type",
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
        if (data0.created_on !== undefined) {
          let data3 = data0.created_on;
          if (typeof data3 !== "string" && data3 !== null) {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/created_on",
              schemaPath: "#/$defs/Authority/properties/created_on/type",
              keyword: "type",
              params: { type: schema45.properties.created_on.type },
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
        if (data0.expires_on !== undefined) {
          let data4 = data0.expires_on;
          if (typeof data4 !== "string" && data4 !== null) {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/expires_on",
              schemaPath: "#/$defs/Authority/properties/expires_on/type",
              keyword: "type",
              params: { type: schema45.properties.expires_on.type },
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
        if (data0.active !== undefined) {
          let data5 = data0.active;
          if (typeof data5 !== "boolean" && data5 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/active",
              schemaPath: "#/$defs/Authority/properties/active/type",
              keyword: "type",
              params: { type: schema45.properties.active.type },
              message: "must be boolean,null",
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
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Authority/type",
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
  } else {
    const err7 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "array" },
      message: "must be array",
    };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

function validate29(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:certificate-authorities:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
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
      params: { type: schema44.type },
      message: "must be object,array",
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
        if (data0.guid === undefined) {
          const err1 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Authority/required",
            keyword: "required",
            params: { missingProperty: "guid" },
            message: "must have required property '" + "guid" + "'",
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0.guid !== undefined) {
          if (typeof data0.guid !== "string") {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/guid",
              schemaPath: "#/$defs/Authority/properties/guid/type",
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
        if (data0.issuer !== undefined) {
          if (typeof data0.issuer !== "string") {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/issuer",
              schemaPath: "#/$defs/Authority/properties/issuer/type",
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
        if (data0.created_on !== undefined) {
          let data3 = data0.created_on;
          if (typeof data3 !== "string" && data3 !== null) {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/created_on",
              schemaPath: "#/$defs/Authority/properties/created_on/type",
              keyword: "type",
              params: { type: schema45.properties.created_on.type },
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
        if (data0.expires_on !== undefined) {
          let data4 = data0.expires_on;
          if (typeof data4 !== "string" && data4 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/expires_on",
              schemaPath: "#/$defs/Authority/properties/expires_on/type",
              keyword: "type",
              params: { type: schema45.properties.expires_on.type },
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
        if (data0.active !== undefined) {
          let data5 = data0.active;
          if (typeof data5 !== "boolean" && data5 !== null) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/active",
              schemaPath: "#/$defs/Authority/properties/active/type",
              keyword: "type",
              params: { type: schema45.properties.active.type },
              message: "must be boolean,null",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Authority/type",
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
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificate_authorities === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "certificate_authorities" },
        message: "must have required property '" + "certificate_authorities" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.certificate_authorities !== undefined) {
      if (
        !validate30(data.certificate_authorities, {
          instancePath: instancePath + "/certificate_authorities",
          parentData: data,
          parentDataProperty: "certificate_authorities",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate30.errors);
        errors = vErrors.length;
      }
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = {
  props: { certificate_authorities: true },
  items: true,
  dynamicProps: false,
  dynamicItems: false,
};

export const config = validate32;
const schema48 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:config:1",
  type: "object",
  additionalProperties: false,
  properties: {
    healthDeployments: { type: "array", items: { type: "string", pattern: "\\S" } },
    timezone: { type: "string" },
    limits: {
      type: "object",
      additionalProperties: false,
      properties: {
        members: { $ref: "#/$defs/Amount" },
        bytes: { $ref: "#/$defs/Amount" },
        ratio: { $ref: "#/$defs/Amount" },
        depth: { $ref: "#/$defs/Amount" },
        document: { $ref: "#/$defs/Amount" },
      },
    },
    format: { enum: ["terminal", "markdown", "prose", "html", "json"] },
    color: { enum: ["auto", "always", "never"] },
    width: { type: "integer", minimum: 40 },
  },
  $defs: {
    Amount: {
      anyOf: [
        { type: "integer", minimum: 1 },
        { type: "string", pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
      ],
    },
  },
};
const schema49 = {
  anyOf: [
    { type: "integer", minimum: 1 },
    { type: "string", pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
  ],
};
const pattern7 = new RegExp("\\S", "u");
const pattern8 = new RegExp("^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$", "u");

function validate32(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:config:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === "healthDeployments" ||
        key0 === "timezone" ||
        key0 === "limits" ||
        key0 === "format" ||
        key0 === "color" ||
        key0 === "width"
      )) {
        const err0 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.healthDeployments !== undefined) {
      let data0 = data.healthDeployments;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 === "string") {
            if (!pattern7.test(data1)) {
              const err1 = {
                instancePath: instancePath + "/healthDeployments/" + i0,
                schemaPath: "#/properties/healthDeployments/items/pattern",
                keyword: "pattern",
                params: { pattern: "\\S" },
                message: 'must match pattern "' + "\\S" + '"',
              };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
          } else {
            const err2 = {
              instancePath: instancePath + "/healthDeployments/" + i0,
              schemaPath: "#/properties/healthDeployments/items/type",
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
      } else {
        const err3 = {
          instancePath: instancePath + "/healthDeployments",
          schemaPath: "#/properties/healthDeployments/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.timezone !== undefined) {
      if (typeof data.timezone !== "string") {
        const err4 = {
          instancePath: instancePath + "/timezone",
          schemaPath: "#/properties/timezone/type",
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
    if (data.limits !== undefined) {
      let data3 = data.limits;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (!(
            key1 === "members" ||
            key1 === "bytes" ||
            key1 === "ratio" ||
            key1 === "depth" ||
            key1 === "document"
          )) {
            const err5 = {
              instancePath: instancePath + "/limits",
              schemaPath: "#/properties/limits/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data3.members !== undefined) {
          let data4 = data3.members;
          const _errs13 = errors;
          let valid5 = false;
          const _errs14 = errors;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err6 = {
              instancePath: instancePath + "/limits/members",
              schemaPath: "#/$defs/Amount/anyOf/0/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 < 1 || isNaN(data4)) {
              const err7 = {
                instancePath: instancePath + "/limits/members",
                schemaPath: "#/$defs/Amount/anyOf/0/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1 },
                message: "must be >= 1",
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
          var _valid0 = _errs14 === errors;
          valid5 = valid5 || _valid0;
          const _errs16 = errors;
          if (typeof data4 === "string") {
            if (!pattern8.test(data4)) {
              const err8 = {
                instancePath: instancePath + "/limits/members",
                schemaPath: "#/$defs/Amount/anyOf/1/pattern",
                keyword: "pattern",
                params: { pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
                message: 'must match pattern "' + "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = {
              instancePath: instancePath + "/limits/members",
              schemaPath: "#/$defs/Amount/anyOf/1/type",
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
          var _valid0 = _errs16 === errors;
          valid5 = valid5 || _valid0;
          if (!valid5) {
            const err10 = {
              instancePath: instancePath + "/limits/members",
              schemaPath: "#/$defs/Amount/anyOf",
              keyword: "anyOf",
              params: {},
              message: "must match a schema in anyOf",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          } else {
            errors = _errs13;
            if (vErrors !== null) {
              if (_errs13) {
                vErrors.length = _errs13;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data3.bytes !== undefined) {
          let data5 = data3.bytes;
          const _errs20 = errors;
          let valid7 = false;
          const _errs21 = errors;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            const err11 = {
              instancePath: instancePath + "/limits/bytes",
              schemaPath: "#/$defs/Amount/anyOf/0/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 < 1 || isNaN(data5)) {
              const err12 = {
                instancePath: instancePath + "/limits/bytes",
                schemaPath: "#/$defs/Amount/anyOf/0/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1 },
                message: "must be >= 1",
              };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
          var _valid1 = _errs21 === errors;
          valid7 = valid7 || _valid1;
          const _errs23 = errors;
          if (typeof data5 === "string") {
            if (!pattern8.test(data5)) {
              const err13 = {
                instancePath: instancePath + "/limits/bytes",
                schemaPath: "#/$defs/Amount/anyOf/1/pattern",
                keyword: "pattern",
                params: { pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
                message: 'must match pattern "' + "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = {
              instancePath: instancePath + "/limits/bytes",
              schemaPath: "#/$defs/Amount/anyOf/1/type",
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
          var _valid1 = _errs23 === errors;
          valid7 = valid7 || _valid1;
          if (!valid7) {
            const err15 = {
              instancePath: instancePath + "/limits/bytes",
              schemaPath: "#/$defs/Amount/anyOf",
              keyword: "anyOf",
              params: {},
              message: "must match a schema in anyOf",
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          } else {
            errors = _errs20;
            if (vErrors !== null) {
              if (_errs20) {
                vErrors.length = _errs20;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data3.ratio !== undefined) {
          let data6 = data3.ratio;
          const _errs27 = errors;
          let valid9 = false;
          const _errs28 = errors;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err16 = {
              instancePath: instancePath + "/limits/ratio",
              schemaPath: "#/$defs/Amount/anyOf/0/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 1 || isNaN(data6)) {
              const err17 = {
                instancePath: instancePath + "/limits/ratio",
                schemaPath: "#/$defs/Amount/anyOf/0/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1 },
                message: "must be >= 1",
              };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
          var _valid2 = _errs28 === errors;
          valid9 = valid9 || _valid2;
          const _errs30 = errors;
          if (typeof data6 === "string") {
            if (!pattern8.test(data6)) {
              const err18 = {
                instancePath: instancePath + "/limits/ratio",
                schemaPath: "#/$defs/Amount/anyOf/1/pattern",
                keyword: "pattern",
                params: { pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
                message: 'must match pattern "' + "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          } else {
            const err19 = {
              instancePath: instancePath + "/limits/ratio",
              schemaPath: "#/$defs/Amount/anyOf/1/type",
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
          var _valid2 = _errs30 === errors;
          valid9 = valid9 || _valid2;
          if (!valid9) {
            const err20 = {
              instancePath: instancePath + "/limits/ratio",
              schemaPath: "#/$defs/Amount/anyOf",
              keyword: "anyOf",
              params: {},
              message: "must match a schema in anyOf",
            };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          } else {
            errors = _errs27;
            if (vErrors !== null) {
              if (_errs27) {
                vErrors.length = _errs27;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data3.depth !== undefined) {
          let data7 = data3.depth;
          const _errs34 = errors;
          let valid11 = false;
          const _errs35 = errors;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            const err21 = {
              instancePath: instancePath + "/limits/depth",
              schemaPath: "#/$defs/Amount/anyOf/0/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 < 1 || isNaN(data7)) {
              const err22 = {
                instancePath: instancePath + "/limits/depth",
                schemaPath: "#/$defs/Amount/anyOf/0/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1 },
                message: "must be >= 1",
              };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
          var _valid3 = _errs35 === errors;
          valid11 = valid11 || _valid3;
          const _errs37 = errors;
          if (typeof data7 === "string") {
            if (!pattern8.test(data7)) {
              const err23 = {
                instancePath: instancePath + "/limits/depth",
                schemaPath: "#/$defs/Amount/anyOf/1/pattern",
                keyword: "pattern",
                params: { pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
                message: 'must match pattern "' + "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          } else {
            const err24 = {
              instancePath: instancePath + "/limits/depth",
              schemaPath: "#/$defs/Amount/anyOf/1/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
          var _valid3 = _errs37 === errors;
          valid11 = valid11 || _valid3;
          if (!valid11) {
            const err25 = {
              instancePath: instancePath + "/limits/depth",
              schemaPath: "#/$defs/Amount/anyOf",
              keyword: "anyOf",
              params: {},
              message: "must match a schema in anyOf",
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          } else {
            errors = _errs34;
            if (vErrors !== null) {
              if (_errs34) {
                vErrors.length = _errs34;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data3.document !== undefined) {
          let data8 = data3.document;
          const _errs41 = errors;
          let valid13 = false;
          const _errs42 = errors;
          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
            const err26 = {
              instancePath: instancePath + "/limits/document",
              schemaPath: "#/$defs/Amount/anyOf/0/type",
              keyword: "type",
              params: { type: "integer" },
              message: "must be integer",
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 < 1 || isNaN(data8)) {
              const err27 = {
                instancePath: instancePath + "/limits/document",
                schemaPath: "#/$defs/Amount/anyOf/0/minimum",
                keyword: "minimum",
                params: { comparison: ">=", limit: 1 },
                message: "must be >= 1",
              };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
          }
          var _valid4 = _errs42 === errors;
          valid13 = valid13 || _valid4;
          const _errs44 = errors;
          if (typeof data8 === "string") {
            if (!pattern8.test(data8)) {
              const err28 = {
                instancePath: instancePath + "/limits/document",
                schemaPath: "#/$defs/Amount/anyOf/1/pattern",
                keyword: "pattern",
                params: { pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
                message: 'must match pattern "' + "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" + '"',
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = {
              instancePath: instancePath + "/limits/document",
              schemaPath: "#/$defs/Amount/anyOf/1/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          var _valid4 = _errs44 === errors;
          valid13 = valid13 || _valid4;
          if (!valid13) {
            const err30 = {
              instancePath: instancePath + "/limits/document",
              schemaPath: "#/$defs/Amount/anyOf",
              keyword: "anyOf",
              params: {},
              message: "must match a schema in anyOf",
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          } else {
            errors = _errs41;
            if (vErrors !== null) {
              if (_errs41) {
                vErrors.length = _errs41;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err31 = {
          instancePath: instancePath + "/limits",
          schemaPath: "#/properties/limits/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.format !== undefined) {
      let data9 = data.format;
      if (!(
        data9 === "terminal" ||
        data9 === "markdown" ||
        data9 === "prose" ||
        data9 === "html" ||
        data9 === "json"
      )) {
        const err32 = {
          instancePath: instancePath + "/format",
          schemaPath: "#/properties/format/enum",
          keyword: "enum",
          params: { allowedValues: schema48.properties.format.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.color !== undefined) {
      let data10 = data.color;
      if (!(data10 === "auto" || data10 === "always" || data10 === "never")) {
        const err33 = {
          instancePath: instancePath + "/color",
          schemaPath: "#/properties/color/enum",
          keyword: "enum",
          params: { allowedValues: schema48.properties.color.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.width !== undefined) {
      let data11 = data.width;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        const err34 = {
          instancePath: instancePath + "/width",
          schemaPath: "#/properties/width/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 < 40 || isNaN(data11)) {
          const err35 = {
            instancePath: instancePath + "/width",
            schemaPath: "#/properties/width/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 40 },
            message: "must be >= 40",
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
  } else {
    const err36 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const credhubCertificates = validate33;
const schema54 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:credhub-certificates:1",
  type: ["object", "array"],
  properties: {
    certificates: { type: "array", items: { $ref: "#/$defs/Certificate" } },
    data: { $ref: "#/$defs/Versions" },
    versions: { $ref: "#/$defs/Versions" },
    name: { type: "string" },
  },
  items: { $ref: "#/$defs/Version" },
  $defs: {
    Certificate: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        id: { type: "string" },
        signed_by: { type: ["string", "null"] },
        signs: { type: ["array", "null"] },
        versions: { type: ["array", "null"], items: { $ref: "#/$defs/Version" } },
      },
    },
    Versions: { type: "array", items: { $ref: "#/$defs/Version" } },
    Version: {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        type: { type: "string" },
        version_created_at: { type: ["string", "null"] },
        expiry_date: { type: ["string", "null"] },
        transitional: { type: ["boolean", "null"] },
        certificate_authority: { type: ["boolean", "null"] },
        self_signed: { type: ["boolean", "null"] },
        generated: { type: ["boolean", "null"] },
      },
    },
  },
};
const schema55 = {
  type: "object",
  required: ["id"],
  properties: {
    id: { type: "string" },
    name: { type: "string" },
    type: { type: "string" },
    version_created_at: { type: ["string", "null"] },
    expiry_date: { type: ["string", "null"] },
    transitional: { type: ["boolean", "null"] },
    certificate_authority: { type: ["boolean", "null"] },
    self_signed: { type: ["boolean", "null"] },
    generated: { type: ["boolean", "null"] },
  },
};
const schema56 = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string" },
    id: { type: "string" },
    signed_by: { type: ["string", "null"] },
    signs: { type: ["array", "null"] },
    versions: { type: ["array", "null"], items: { $ref: "#/$defs/Version" } },
  },
};

function validate34(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
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
    if (data.id !== undefined) {
      if (typeof data.id !== "string") {
        const err2 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
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
          params: { type: schema56.properties.signed_by.type },
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
    if (data.signs !== undefined) {
      let data3 = data.signs;
      if (!Array.isArray(data3) && data3 !== null) {
        const err4 = {
          instancePath: instancePath + "/signs",
          schemaPath: "#/properties/signs/type",
          keyword: "type",
          params: { type: schema56.properties.signs.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.versions !== undefined) {
      let data4 = data.versions;
      if (!Array.isArray(data4) && data4 !== null) {
        const err5 = {
          instancePath: instancePath + "/versions",
          schemaPath: "#/properties/versions/type",
          keyword: "type",
          params: { type: schema56.properties.versions.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.id === undefined) {
              const err6 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/$defs/Version/required",
                keyword: "required",
                params: { missingProperty: "id" },
                message: "must have required property '" + "id" + "'",
              };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data5.id !== undefined) {
              if (typeof data5.id !== "string") {
                const err7 = {
                  instancePath: instancePath + "/versions/" + i0 + "/id",
                  schemaPath: "#/$defs/Version/properties/id/type",
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
            if (data5.name !== undefined) {
              if (typeof data5.name !== "string") {
                const err8 = {
                  instancePath: instancePath + "/versions/" + i0 + "/name",
                  schemaPath: "#/$defs/Version/properties/name/type",
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
            if (data5.type !== undefined) {
              if (typeof data5.type !== "string") {
                const err9 = {
                  instancePath: instancePath + "/versions/" + i0 + "/type",
                  schemaPath: "#/$defs/Version/properties/type/type",
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
            if (data5.version_created_at !== undefined) {
              let data9 = data5.version_created_at;
              if (typeof data9 !== "string" && data9 !== null) {
                const err10 = {
                  instancePath: instancePath + "/versions/" + i0 + "/version_created_at",
                  schemaPath: "#/$defs/Version/properties/version_created_at/type",
                  keyword: "type",
                  params: { type: schema55.properties.version_created_at.type },
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
            if (data5.expiry_date !== undefined) {
              let data10 = data5.expiry_date;
              if (typeof data10 !== "string" && data10 !== null) {
                const err11 = {
                  instancePath: instancePath + "/versions/" + i0 + "/expiry_date",
                  schemaPath: "#/$defs/Version/properties/expiry_date/type",
                  keyword: "type",
                  params: { type: schema55.properties.expiry_date.type },
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
            if (data5.transitional !== undefined) {
              let data11 = data5.transitional;
              if (typeof data11 !== "boolean" && data11 !== null) {
                const err12 = {
                  instancePath: instancePath + "/versions/" + i0 + "/transitional",
                  schemaPath: "#/$defs/Version/properties/transitional/type",
                  keyword: "type",
                  params: { type: schema55.properties.transitional.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data5.certificate_authority !== undefined) {
              let data12 = data5.certificate_authority;
              if (typeof data12 !== "boolean" && data12 !== null) {
                const err13 = {
                  instancePath: instancePath + "/versions/" + i0 + "/certificate_authority",
                  schemaPath: "#/$defs/Version/properties/certificate_authority/type",
                  keyword: "type",
                  params: { type: schema55.properties.certificate_authority.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
            if (data5.self_signed !== undefined) {
              let data13 = data5.self_signed;
              if (typeof data13 !== "boolean" && data13 !== null) {
                const err14 = {
                  instancePath: instancePath + "/versions/" + i0 + "/self_signed",
                  schemaPath: "#/$defs/Version/properties/self_signed/type",
                  keyword: "type",
                  params: { type: schema55.properties.self_signed.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.generated !== undefined) {
              let data14 = data5.generated;
              if (typeof data14 !== "boolean" && data14 !== null) {
                const err15 = {
                  instancePath: instancePath + "/versions/" + i0 + "/generated",
                  schemaPath: "#/$defs/Version/properties/generated/type",
                  keyword: "type",
                  params: { type: schema55.properties.generated.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
          } else {
            const err16 = {
              instancePath: instancePath + "/versions/" + i0,
              schemaPath: "#/$defs/Version/type",
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
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = {
  props: { name: true, id: true, signed_by: true, signs: true, versions: true },
  dynamicProps: false,
  dynamicItems: false,
};

const schema58 = { type: "array", items: { $ref: "#/$defs/Version" } };

function validate36(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
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
        if (data0.id === undefined) {
          const err0 = {
            instancePath: instancePath + "/" + i0,
            schemaPath: "#/$defs/Version/required",
            keyword: "required",
            params: { missingProperty: "id" },
            message: "must have required property '" + "id" + "'",
          };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (data0.id !== undefined) {
          if (typeof data0.id !== "string") {
            const err1 = {
              instancePath: instancePath + "/" + i0 + "/id",
              schemaPath: "#/$defs/Version/properties/id/type",
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
        if (data0.name !== undefined) {
          if (typeof data0.name !== "string") {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/name",
              schemaPath: "#/$defs/Version/properties/name/type",
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
        if (data0.type !== undefined) {
          if (typeof data0.type !== "string") {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/type",
              schemaPath: "#/$defs/Version/properties/type/type",
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
        if (data0.version_created_at !== undefined) {
          let data4 = data0.version_created_at;
          if (typeof data4 !== "string" && data4 !== null) {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/version_created_at",
              schemaPath: "#/$defs/Version/properties/version_created_at/type",
              keyword: "type",
              params: { type: schema55.properties.version_created_at.type },
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
        if (data0.expiry_date !== undefined) {
          let data5 = data0.expiry_date;
          if (typeof data5 !== "string" && data5 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/expiry_date",
              schemaPath: "#/$defs/Version/properties/expiry_date/type",
              keyword: "type",
              params: { type: schema55.properties.expiry_date.type },
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
        if (data0.transitional !== undefined) {
          let data6 = data0.transitional;
          if (typeof data6 !== "boolean" && data6 !== null) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/transitional",
              schemaPath: "#/$defs/Version/properties/transitional/type",
              keyword: "type",
              params: { type: schema55.properties.transitional.type },
              message: "must be boolean,null",
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.certificate_authority !== undefined) {
          let data7 = data0.certificate_authority;
          if (typeof data7 !== "boolean" && data7 !== null) {
            const err7 = {
              instancePath: instancePath + "/" + i0 + "/certificate_authority",
              schemaPath: "#/$defs/Version/properties/certificate_authority/type",
              keyword: "type",
              params: { type: schema55.properties.certificate_authority.type },
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
        if (data0.self_signed !== undefined) {
          let data8 = data0.self_signed;
          if (typeof data8 !== "boolean" && data8 !== null) {
            const err8 = {
              instancePath: instancePath + "/" + i0 + "/self_signed",
              schemaPath: "#/$defs/Version/properties/self_signed/type",
              keyword: "type",
              params: { type: schema55.properties.self_signed.type },
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
        if (data0.generated !== undefined) {
          let data9 = data0.generated;
          if (typeof data9 !== "boolean" && data9 !== null) {
            const err9 = {
              instancePath: instancePath + "/" + i0 + "/generated",
              schemaPath: "#/$defs/Version/properties/generated/type",
              keyword: "type",
              params: { type: schema55.properties.generated.type },
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
      } else {
        const err10 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Version/type",
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
      instancePath,
      schemaPath: "#/type",
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
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

function validate33(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:credhub-certificates:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
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
      params: { type: schema54.type },
      message: "must be object,array",
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
            schemaPath: "#/$defs/Version/required",
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
        if (data0.id !== undefined) {
          if (typeof data0.id !== "string") {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/id",
              schemaPath: "#/$defs/Version/properties/id/type",
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
        if (data0.name !== undefined) {
          if (typeof data0.name !== "string") {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/name",
              schemaPath: "#/$defs/Version/properties/name/type",
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
        if (data0.type !== undefined) {
          if (typeof data0.type !== "string") {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/type",
              schemaPath: "#/$defs/Version/properties/type/type",
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
        if (data0.version_created_at !== undefined) {
          let data4 = data0.version_created_at;
          if (typeof data4 !== "string" && data4 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/version_created_at",
              schemaPath: "#/$defs/Version/properties/version_created_at/type",
              keyword: "type",
              params: { type: schema55.properties.version_created_at.type },
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
        if (data0.expiry_date !== undefined) {
          let data5 = data0.expiry_date;
          if (typeof data5 !== "string" && data5 !== null) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/expiry_date",
              schemaPath: "#/$defs/Version/properties/expiry_date/type",
              keyword: "type",
              params: { type: schema55.properties.expiry_date.type },
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
        if (data0.transitional !== undefined) {
          let data6 = data0.transitional;
          if (typeof data6 !== "boolean" && data6 !== null) {
            const err7 = {
              instancePath: instancePath + "/" + i0 + "/transitional",
              schemaPath: "#/$defs/Version/properties/transitional/type",
              keyword: "type",
              params: { type: schema55.properties.transitional.type },
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
        if (data0.certificate_authority !== undefined) {
          let data7 = data0.certificate_authority;
          if (typeof data7 !== "boolean" && data7 !== null) {
            const err8 = {
              instancePath: instancePath + "/" + i0 + "/certificate_authority",
              schemaPath: "#/$defs/Version/properties/certificate_authority/type",
              keyword: "type",
              params: { type: schema55.properties.certificate_authority.type },
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
        if (data0.self_signed !== undefined) {
          let data8 = data0.self_signed;
          if (typeof data8 !== "boolean" && data8 !== null) {
            const err9 = {
              instancePath: instancePath + "/" + i0 + "/self_signed",
              schemaPath: "#/$defs/Version/properties/self_signed/type",
              keyword: "type",
              params: { type: schema55.properties.self_signed.type },
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
        if (data0.generated !== undefined) {
          let data9 = data0.generated;
          if (typeof data9 !== "boolean" && data9 !== null) {
            const err10 = {
              instancePath: instancePath + "/" + i0 + "/generated",
              schemaPath: "#/$defs/Version/properties/generated/type",
              keyword: "type",
              params: { type: schema55.properties.generated.type },
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
      } else {
        const err11 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Version/type",
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
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificates !== undefined) {
      let data10 = data.certificates;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !validate34(data10[i1], {
              instancePath: instancePath + "/certificates/" + i1,
              parentData: data10,
              parentDataProperty: i1,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate34.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + "/certificates",
          schemaPath: "#/properties/certificates/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.data !== undefined) {
      if (
        !validate36(data.data, {
          instancePath: instancePath + "/data",
          parentData: data,
          parentDataProperty: "data",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate36.errors);
        errors = vErrors.length;
      }
    }
    if (data.versions !== undefined) {
      if (
        !validate36(data.versions, {
          instancePath: instancePath + "/versions",
          parentData: data,
          parentDataProperty: "versions",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate36.errors);
        errors = vErrors.length;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err13 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
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
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = {
  props: { certificates: true, data: true, versions: true, name: true },
  items: true,
  dynamicProps: false,
  dynamicItems: false,
};

export const deployedCertificates = validate39;
const schema60 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:deployed-certificates:1",
  type: "object",
  required: ["certificates"],
  properties: { certificates: { type: "array", items: { $ref: "#/$defs/Certificate" } } },
  $defs: {
    Certificate: {
      type: "object",
      properties: {
        name: { type: ["string", "null"] },
        variable_path: { type: ["string", "null"] },
        property_reference: { type: ["string", "null"] },
        product_guid: { type: ["string", "null"] },
        location: { type: ["string", "null"] },
        configurable: { type: ["boolean", "null"] },
        is_ca: { type: ["boolean", "null"] },
        valid_from: { type: ["string", "null"] },
        valid_until: { type: ["string", "null"] },
        auto_rotated: { type: ["boolean", "null"] },
        rotation_status: { type: ["string", "object", "null"] },
        deployments: { $ref: "#/$defs/Deployments" },
        outdated_deployments: { $ref: "#/$defs/Deployments" },
        signs: { type: ["array", "null"] },
      },
    },
    Deployments: { type: ["array", "null"], items: { type: ["string", "object"] } },
  },
};
const schema61 = {
  type: "object",
  properties: {
    name: { type: ["string", "null"] },
    variable_path: { type: ["string", "null"] },
    property_reference: { type: ["string", "null"] },
    product_guid: { type: ["string", "null"] },
    location: { type: ["string", "null"] },
    configurable: { type: ["boolean", "null"] },
    is_ca: { type: ["boolean", "null"] },
    valid_from: { type: ["string", "null"] },
    valid_until: { type: ["string", "null"] },
    auto_rotated: { type: ["boolean", "null"] },
    rotation_status: { type: ["string", "object", "null"] },
    deployments: { $ref: "#/$defs/Deployments" },
    outdated_deployments: { $ref: "#/$defs/Deployments" },
    signs: { type: ["array", "null"] },
  },
};
const schema62 = { type: ["array", "null"], items: { type: ["string", "object"] } };

function validate40(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== undefined) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err0 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: schema61.properties.name.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.variable_path !== undefined) {
      let data1 = data.variable_path;
      if (typeof data1 !== "string" && data1 !== null) {
        const err1 = {
          instancePath: instancePath + "/variable_path",
          schemaPath: "#/properties/variable_path/type",
          keyword: "type",
          params: { type: schema61.properties.variable_path.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.property_reference !== undefined) {
      let data2 = data.property_reference;
      if (typeof data2 !== "string" && data2 !== null) {
        const err2 = {
          instancePath: instancePath + "/property_reference",
          schemaPath: "#/properties/property_reference/type",
          keyword: "type",
          params: { type: schema61.properties.property_reference.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.product_guid !== undefined) {
      let data3 = data.product_guid;
      if (typeof data3 !== "string" && data3 !== null) {
        const err3 = {
          instancePath: instancePath + "/product_guid",
          schemaPath: "#/properties/product_guid/type",
          keyword: "type",
          params: { type: schema61.properties.product_guid.type },
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
    if (data.location !== undefined) {
      let data4 = data.location;
      if (typeof data4 !== "string" && data4 !== null) {
        const err4 = {
          instancePath: instancePath + "/location",
          schemaPath: "#/properties/location/type",
          keyword: "type",
          params: { type: schema61.properties.location.type },
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
    if (data.configurable !== undefined) {
      let data5 = data.configurable;
      if (typeof data5 !== "boolean" && data5 !== null) {
        const err5 = {
          instancePath: instancePath + "/configurable",
          schemaPath: "#/properties/configurable/type",
          keyword: "type",
          params: { type: schema61.properties.configurable.type },
          message: "must be boolean,null",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.is_ca !== undefined) {
      let data6 = data.is_ca;
      if (typeof data6 !== "boolean" && data6 !== null) {
        const err6 = {
          instancePath: instancePath + "/is_ca",
          schemaPath: "#/properties/is_ca/type",
          keyword: "type",
          params: { type: schema61.properties.is_ca.type },
          message: "must be boolean,null",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.valid_from !== undefined) {
      let data7 = data.valid_from;
      if (typeof data7 !== "string" && data7 !== null) {
        const err7 = {
          instancePath: instancePath + "/valid_from",
          schemaPath: "#/properties/valid_from/type",
          keyword: "type",
          params: { type: schema61.properties.valid_from.type },
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
    if (data.valid_until !== undefined) {
      let data8 = data.valid_until;
      if (typeof data8 !== "string" && data8 !== null) {
        const err8 = {
          instancePath: instancePath + "/valid_until",
          schemaPath: "#/properties/valid_until/type",
          keyword: "type",
          params: { type: schema61.properties.valid_until.type },
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
    if (data.auto_rotated !== undefined) {
      let data9 = data.auto_rotated;
      if (typeof data9 !== "boolean" && data9 !== null) {
        const err9 = {
          instancePath: instancePath + "/auto_rotated",
          schemaPath: "#/properties/auto_rotated/type",
          keyword: "type",
          params: { type: schema61.properties.auto_rotated.type },
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
    if (data.rotation_status !== undefined) {
      let data10 = data.rotation_status;
      if (
        typeof data10 !== "string" &&
        !(data10 && typeof data10 == "object" && !Array.isArray(data10)) &&
        data10 !== null
      ) {
        const err10 = {
          instancePath: instancePath + "/rotation_status",
          schemaPath: "#/properties/rotation_status/type",
          keyword: "type",
          params: { type: schema61.properties.rotation_status.type },
          message: "must be string,object,null",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.deployments !== undefined) {
      let data11 = data.deployments;
      if (!Array.isArray(data11) && data11 !== null) {
        const err11 = {
          instancePath: instancePath + "/deployments",
          schemaPath: "#/$defs/Deployments/type",
          keyword: "type",
          params: { type: schema62.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data12 = data11[i0];
          if (typeof data12 !== "string" && !(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
            const err12 = {
              instancePath: instancePath + "/deployments/" + i0,
              schemaPath: "#/$defs/Deployments/items/type",
              keyword: "type",
              params: { type: schema62.items.type },
              message: "must be string,object",
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
    }
    if (data.outdated_deployments !== undefined) {
      let data13 = data.outdated_deployments;
      if (!Array.isArray(data13) && data13 !== null) {
        const err13 = {
          instancePath: instancePath + "/outdated_deployments",
          schemaPath: "#/$defs/Deployments/type",
          keyword: "type",
          params: { type: schema62.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (Array.isArray(data13)) {
        const len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (typeof data14 !== "string" && !(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
            const err14 = {
              instancePath: instancePath + "/outdated_deployments/" + i1,
              schemaPath: "#/$defs/Deployments/items/type",
              keyword: "type",
              params: { type: schema62.items.type },
              message: "must be string,object",
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
    if (data.signs !== undefined) {
      let data15 = data.signs;
      if (!Array.isArray(data15) && data15 !== null) {
        const err15 = {
          instancePath: instancePath + "/signs",
          schemaPath: "#/properties/signs/type",
          keyword: "type",
          params: { type: schema61.properties.signs.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = {
      instancePath,
      schemaPath: "#/type",
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
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = {
  props: {
    name: true,
    variable_path: true,
    property_reference: true,
    product_guid: true,
    location: true,
    configurable: true,
    is_ca: true,
    valid_from: true,
    valid_until: true,
    auto_rotated: true,
    rotation_status: true,
    deployments: true,
    outdated_deployments: true,
    signs: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

function validate39(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:deployed-certificates:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificates === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "certificates" },
        message: "must have required property '" + "certificates" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.certificates !== undefined) {
      let data0 = data.certificates;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate40(data0[i0], {
              instancePath: instancePath + "/certificates/" + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate40.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err1 = {
          instancePath: instancePath + "/certificates",
          schemaPath: "#/properties/certificates/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { props: { certificates: true }, dynamicProps: false, dynamicItems: false };

export const maestroList = validate42;
const schema64 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:maestro-list:1",
  type: "object",
  required: ["metadata"],
  properties: {
    metadata: {
      type: "array",
      items: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          signed_by: { type: ["string", "null"] },
          deployment_name: { type: ["string", "null"] },
          version_id: { type: ["string", "null"] },
          transitional: { type: ["boolean", "null"] },
          valid_until: { type: ["string", "null"] },
        },
      },
    },
  },
};

function validate42(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:maestro-list:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.metadata === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "metadata" },
        message: "must have required property '" + "metadata" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.metadata !== undefined) {
      let data0 = data.metadata;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.name === undefined) {
              const err1 = {
                instancePath: instancePath + "/metadata/" + i0,
                schemaPath: "#/properties/metadata/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.name !== undefined) {
              if (typeof data1.name !== "string") {
                const err2 = {
                  instancePath: instancePath + "/metadata/" + i0 + "/name",
                  schemaPath: "#/properties/metadata/items/properties/name/type",
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
            if (data1.signed_by !== undefined) {
              let data3 = data1.signed_by;
              if (typeof data3 !== "string" && data3 !== null) {
                const err3 = {
                  instancePath: instancePath + "/metadata/" + i0 + "/signed_by",
                  schemaPath: "#/properties/metadata/items/properties/signed_by/type",
                  keyword: "type",
                  params: { type: schema64.properties.metadata.items.properties.signed_by.type },
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
            if (data1.deployment_name !== undefined) {
              let data4 = data1.deployment_name;
              if (typeof data4 !== "string" && data4 !== null) {
                const err4 = {
                  instancePath: instancePath + "/metadata/" + i0 + "/deployment_name",
                  schemaPath: "#/properties/metadata/items/properties/deployment_name/type",
                  keyword: "type",
                  params: { type: schema64.properties.metadata.items.properties.deployment_name.type },
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
            if (data1.version_id !== undefined) {
              let data5 = data1.version_id;
              if (typeof data5 !== "string" && data5 !== null) {
                const err5 = {
                  instancePath: instancePath + "/metadata/" + i0 + "/version_id",
                  schemaPath: "#/properties/metadata/items/properties/version_id/type",
                  keyword: "type",
                  params: { type: schema64.properties.metadata.items.properties.version_id.type },
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
            if (data1.transitional !== undefined) {
              let data6 = data1.transitional;
              if (typeof data6 !== "boolean" && data6 !== null) {
                const err6 = {
                  instancePath: instancePath + "/metadata/" + i0 + "/transitional",
                  schemaPath: "#/properties/metadata/items/properties/transitional/type",
                  keyword: "type",
                  params: { type: schema64.properties.metadata.items.properties.transitional.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.valid_until !== undefined) {
              let data7 = data1.valid_until;
              if (typeof data7 !== "string" && data7 !== null) {
                const err7 = {
                  instancePath: instancePath + "/metadata/" + i0 + "/valid_until",
                  schemaPath: "#/properties/metadata/items/properties/valid_until/type",
                  keyword: "type",
                  params: { type: schema64.properties.metadata.items.properties.valid_until.type },
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
          } else {
            const err8 = {
              instancePath: instancePath + "/metadata/" + i0,
              schemaPath: "#/properties/metadata/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
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
          instancePath: instancePath + "/metadata",
          schemaPath: "#/properties/metadata/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
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
      instancePath,
      schemaPath: "#/type",
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
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = { props: { metadata: true }, dynamicProps: false, dynamicItems: false };

export const opsmanInstallations = validate43;
const schema65 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:opsman-installations:1",
  type: "object",
  properties: {
    installations: { type: "array", items: { $ref: "#/$defs/Installation" } },
    started_at: { type: ["string", "null"] },
    finished_at: { type: ["string", "null"] },
  },
  $defs: {
    Installation: {
      type: "object",
      required: ["status"],
      properties: {
        id: { type: ["integer", "string", "null"] },
        user_name: { type: ["string", "null"] },
        status: { type: "string" },
        started_at: { type: ["string", "null"] },
        finished_at: { type: ["string", "null"] },
        additions: { $ref: "#/$defs/Products" },
        updates: { $ref: "#/$defs/Products" },
        deletions: { $ref: "#/$defs/Products" },
        unchanged: { $ref: "#/$defs/Products" },
      },
    },
    Products: { type: ["array", "null"], items: { $ref: "#/$defs/Product" } },
    Product: {
      type: "object",
      properties: {
        identifier: { type: ["string", "null"] },
        guid: { type: ["string", "null"] },
        product_version: { type: ["string", "null"] },
        deployment_status: { type: ["string", "null"] },
        started_at: { type: ["string", "null"] },
        finished_at: { type: ["string", "null"] },
      },
    },
  },
};
const schema66 = {
  type: "object",
  required: ["status"],
  properties: {
    id: { type: ["integer", "string", "null"] },
    user_name: { type: ["string", "null"] },
    status: { type: "string" },
    started_at: { type: ["string", "null"] },
    finished_at: { type: ["string", "null"] },
    additions: { $ref: "#/$defs/Products" },
    updates: { $ref: "#/$defs/Products" },
    deletions: { $ref: "#/$defs/Products" },
    unchanged: { $ref: "#/$defs/Products" },
  },
};
const schema67 = { type: ["array", "null"], items: { $ref: "#/$defs/Product" } };
const schema68 = {
  type: "object",
  properties: {
    identifier: { type: ["string", "null"] },
    guid: { type: ["string", "null"] },
    product_version: { type: ["string", "null"] },
    deployment_status: { type: ["string", "null"] },
    started_at: { type: ["string", "null"] },
    finished_at: { type: ["string", "null"] },
  },
};

function validate45(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!Array.isArray(data) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: schema67.type },
      message: "must be array,null",
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
        if (data0.identifier !== undefined) {
          let data1 = data0.identifier;
          if (typeof data1 !== "string" && data1 !== null) {
            const err1 = {
              instancePath: instancePath + "/" + i0 + "/identifier",
              schemaPath: "#/$defs/Product/properties/identifier/type",
              keyword: "type",
              params: { type: schema68.properties.identifier.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
        if (data0.guid !== undefined) {
          let data2 = data0.guid;
          if (typeof data2 !== "string" && data2 !== null) {
            const err2 = {
              instancePath: instancePath + "/" + i0 + "/guid",
              schemaPath: "#/$defs/Product/properties/guid/type",
              keyword: "type",
              params: { type: schema68.properties.guid.type },
              message: "must be string,null",
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
        if (data0.product_version !== undefined) {
          let data3 = data0.product_version;
          if (typeof data3 !== "string" && data3 !== null) {
            const err3 = {
              instancePath: instancePath + "/" + i0 + "/product_version",
              schemaPath: "#/$defs/Product/properties/product_version/type",
              keyword: "type",
              params: { type: schema68.properties.product_version.type },
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
        if (data0.deployment_status !== undefined) {
          let data4 = data0.deployment_status;
          if (typeof data4 !== "string" && data4 !== null) {
            const err4 = {
              instancePath: instancePath + "/" + i0 + "/deployment_status",
              schemaPath: "#/$defs/Product/properties/deployment_status/type",
              keyword: "type",
              params: { type: schema68.properties.deployment_status.type },
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
        if (data0.started_at !== undefined) {
          let data5 = data0.started_at;
          if (typeof data5 !== "string" && data5 !== null) {
            const err5 = {
              instancePath: instancePath + "/" + i0 + "/started_at",
              schemaPath: "#/$defs/Product/properties/started_at/type",
              keyword: "type",
              params: { type: schema68.properties.started_at.type },
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
        if (data0.finished_at !== undefined) {
          let data6 = data0.finished_at;
          if (typeof data6 !== "string" && data6 !== null) {
            const err6 = {
              instancePath: instancePath + "/" + i0 + "/finished_at",
              schemaPath: "#/$defs/Product/properties/finished_at/type",
              keyword: "type",
              params: { type: schema68.properties.finished_at.type },
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
      } else {
        const err7 = {
          instancePath: instancePath + "/" + i0,
          schemaPath: "#/$defs/Product/type",
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
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

function validate44(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (
        !(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) &&
        typeof data0 !== "string" &&
        data0 !== null
      ) {
        const err1 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: schema66.properties.id.type },
          message: "must be integer,string,null",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.user_name !== undefined) {
      let data1 = data.user_name;
      if (typeof data1 !== "string" && data1 !== null) {
        const err2 = {
          instancePath: instancePath + "/user_name",
          schemaPath: "#/properties/user_name/type",
          keyword: "type",
          params: { type: schema66.properties.user_name.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      if (typeof data.status !== "string") {
        const err3 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
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
    if (data.started_at !== undefined) {
      let data3 = data.started_at;
      if (typeof data3 !== "string" && data3 !== null) {
        const err4 = {
          instancePath: instancePath + "/started_at",
          schemaPath: "#/properties/started_at/type",
          keyword: "type",
          params: { type: schema66.properties.started_at.type },
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
    if (data.finished_at !== undefined) {
      let data4 = data.finished_at;
      if (typeof data4 !== "string" && data4 !== null) {
        const err5 = {
          instancePath: instancePath + "/finished_at",
          schemaPath: "#/properties/finished_at/type",
          keyword: "type",
          params: { type: schema66.properties.finished_at.type },
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
    if (data.additions !== undefined) {
      if (
        !validate45(data.additions, {
          instancePath: instancePath + "/additions",
          parentData: data,
          parentDataProperty: "additions",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.updates !== undefined) {
      if (
        !validate45(data.updates, {
          instancePath: instancePath + "/updates",
          parentData: data,
          parentDataProperty: "updates",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.deletions !== undefined) {
      if (
        !validate45(data.deletions, {
          instancePath: instancePath + "/deletions",
          parentData: data,
          parentDataProperty: "deletions",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.unchanged !== undefined) {
      if (
        !validate45(data.unchanged, {
          instancePath: instancePath + "/unchanged",
          parentData: data,
          parentDataProperty: "unchanged",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate45.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err6 = {
      instancePath,
      schemaPath: "#/type",
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
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = {
  props: {
    id: true,
    user_name: true,
    status: true,
    started_at: true,
    finished_at: true,
    additions: true,
    updates: true,
    deletions: true,
    unchanged: true,
  },
  dynamicProps: false,
  dynamicItems: false,
};

function validate43(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:opsman-installations:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.installations !== undefined) {
      let data0 = data.installations;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate44(data0[i0], {
              instancePath: instancePath + "/installations/" + i0,
              parentData: data0,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate44.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err0 = {
          instancePath: instancePath + "/installations",
          schemaPath: "#/properties/installations/type",
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
    }
    if (data.started_at !== undefined) {
      let data2 = data.started_at;
      if (typeof data2 !== "string" && data2 !== null) {
        const err1 = {
          instancePath: instancePath + "/started_at",
          schemaPath: "#/properties/started_at/type",
          keyword: "type",
          params: { type: schema65.properties.started_at.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.finished_at !== undefined) {
      let data3 = data.finished_at;
      if (typeof data3 !== "string" && data3 !== null) {
        const err2 = {
          instancePath: instancePath + "/finished_at",
          schemaPath: "#/properties/finished_at/type",
          keyword: "type",
          params: { type: schema65.properties.finished_at.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = {
  props: { installations: true, started_at: true, finished_at: true },
  dynamicProps: false,
  dynamicItems: false,
};

export const redactionMap = validate51;
const schema69 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:redaction-map:1",
  type: "object",
  additionalProperties: false,
  required: ["version", "names"],
  properties: {
    version: { const: 1 },
    names: {
      type: "object",
      additionalProperties: false,
      properties: {
        address: { $ref: "#/$defs/StandIns" },
        host: { $ref: "#/$defs/StandIns" },
        user: { $ref: "#/$defs/StandIns" },
        deployment: { $ref: "#/$defs/StandIns" },
      },
    },
  },
  $defs: {
    StandIns: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z0-9]" },
      additionalProperties: { type: "string", pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
    },
  },
};
const schema70 = {
  type: "object",
  propertyNames: { pattern: "^[A-Za-z0-9]" },
  additionalProperties: { type: "string", pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
};
const pattern13 = new RegExp("^[A-Za-z0-9]", "u");
const pattern14 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$", "u");

function validate51(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:redaction-map:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate51.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.names === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "names" },
        message: "must have required property '" + "names" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "names")) {
        const err2 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      if (1 !== data.version) {
        const err3 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/const",
          keyword: "const",
          params: { allowedValue: 1 },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.names !== undefined) {
      let data1 = data.names;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          if (!(key1 === "address" || key1 === "host" || key1 === "user" || key1 === "deployment")) {
            const err4 = {
              instancePath: instancePath + "/names",
              schemaPath: "#/properties/names/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data1.address !== undefined) {
          let data2 = data1.address;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            for (const key2 in data2) {
              const _errs9 = errors;
              if (typeof key2 === "string") {
                if (!pattern13.test(key2)) {
                  const err5 = {
                    instancePath: instancePath + "/names/address",
                    schemaPath: "#/$defs/StandIns/propertyNames/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9]" },
                    message: 'must match pattern "' + "^[A-Za-z0-9]" + '"',
                    propertyName: key2,
                  };
                  if (vErrors === null) {
                    vErrors = [err5];
                  } else {
                    vErrors.push(err5);
                  }
                  errors++;
                }
              }
              var valid3 = _errs9 === errors;
              if (!valid3) {
                const err6 = {
                  instancePath: instancePath + "/names/address",
                  schemaPath: "#/$defs/StandIns/propertyNames",
                  keyword: "propertyNames",
                  params: { propertyName: key2 },
                  message: "property name must be valid",
                };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            for (const key3 in data2) {
              let data3 = data2[key3];
              if (typeof data3 === "string") {
                if (!pattern14.test(data3)) {
                  const err7 = {
                    instancePath: instancePath + "/names/address/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath: "#/$defs/StandIns/additionalProperties/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
                    message: 'must match pattern "' + "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = {
                  instancePath: instancePath + "/names/address/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/StandIns/additionalProperties/type",
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
              instancePath: instancePath + "/names/address",
              schemaPath: "#/$defs/StandIns/type",
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
        if (data1.host !== undefined) {
          let data4 = data1.host;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            for (const key4 in data4) {
              const _errs16 = errors;
              if (typeof key4 === "string") {
                if (!pattern13.test(key4)) {
                  const err10 = {
                    instancePath: instancePath + "/names/host",
                    schemaPath: "#/$defs/StandIns/propertyNames/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9]" },
                    message: 'must match pattern "' + "^[A-Za-z0-9]" + '"',
                    propertyName: key4,
                  };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              }
              var valid6 = _errs16 === errors;
              if (!valid6) {
                const err11 = {
                  instancePath: instancePath + "/names/host",
                  schemaPath: "#/$defs/StandIns/propertyNames",
                  keyword: "propertyNames",
                  params: { propertyName: key4 },
                  message: "property name must be valid",
                };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            for (const key5 in data4) {
              let data5 = data4[key5];
              if (typeof data5 === "string") {
                if (!pattern14.test(data5)) {
                  const err12 = {
                    instancePath: instancePath + "/names/host/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath: "#/$defs/StandIns/additionalProperties/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
                    message: 'must match pattern "' + "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                }
              } else {
                const err13 = {
                  instancePath: instancePath + "/names/host/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/StandIns/additionalProperties/type",
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
          } else {
            const err14 = {
              instancePath: instancePath + "/names/host",
              schemaPath: "#/$defs/StandIns/type",
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
        }
        if (data1.user !== undefined) {
          let data6 = data1.user;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (const key6 in data6) {
              const _errs23 = errors;
              if (typeof key6 === "string") {
                if (!pattern13.test(key6)) {
                  const err15 = {
                    instancePath: instancePath + "/names/user",
                    schemaPath: "#/$defs/StandIns/propertyNames/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9]" },
                    message: 'must match pattern "' + "^[A-Za-z0-9]" + '"',
                    propertyName: key6,
                  };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              }
              var valid9 = _errs23 === errors;
              if (!valid9) {
                const err16 = {
                  instancePath: instancePath + "/names/user",
                  schemaPath: "#/$defs/StandIns/propertyNames",
                  keyword: "propertyNames",
                  params: { propertyName: key6 },
                  message: "property name must be valid",
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            for (const key7 in data6) {
              let data7 = data6[key7];
              if (typeof data7 === "string") {
                if (!pattern14.test(data7)) {
                  const err17 = {
                    instancePath: instancePath + "/names/user/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath: "#/$defs/StandIns/additionalProperties/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
                    message: 'must match pattern "' + "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                }
              } else {
                const err18 = {
                  instancePath: instancePath + "/names/user/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/StandIns/additionalProperties/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = {
              instancePath: instancePath + "/names/user",
              schemaPath: "#/$defs/StandIns/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data1.deployment !== undefined) {
          let data8 = data1.deployment;
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key8 in data8) {
              const _errs30 = errors;
              if (typeof key8 === "string") {
                if (!pattern13.test(key8)) {
                  const err20 = {
                    instancePath: instancePath + "/names/deployment",
                    schemaPath: "#/$defs/StandIns/propertyNames/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9]" },
                    message: 'must match pattern "' + "^[A-Za-z0-9]" + '"',
                    propertyName: key8,
                  };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
              var valid12 = _errs30 === errors;
              if (!valid12) {
                const err21 = {
                  instancePath: instancePath + "/names/deployment",
                  schemaPath: "#/$defs/StandIns/propertyNames",
                  keyword: "propertyNames",
                  params: { propertyName: key8 },
                  message: "property name must be valid",
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            for (const key9 in data8) {
              let data9 = data8[key9];
              if (typeof data9 === "string") {
                if (!pattern14.test(data9)) {
                  const err22 = {
                    instancePath: instancePath + "/names/deployment/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
                    schemaPath: "#/$defs/StandIns/additionalProperties/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
                    message: 'must match pattern "' + "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" + '"',
                  };
                  if (vErrors === null) {
                    vErrors = [err22];
                  } else {
                    vErrors.push(err22);
                  }
                  errors++;
                }
              } else {
                const err23 = {
                  instancePath: instancePath + "/names/deployment/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
                  schemaPath: "#/$defs/StandIns/additionalProperties/type",
                  keyword: "type",
                  params: { type: "string" },
                  message: "must be string",
                };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = {
              instancePath: instancePath + "/names/deployment",
              schemaPath: "#/$defs/StandIns/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = {
          instancePath: instancePath + "/names",
          schemaPath: "#/properties/names/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate51.errors = vErrors;
  return errors === 0;
}
validate51.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

export const regenerateResponse = validate52;
const schema74 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:regenerate-response:1",
  type: "object",
  properties: {
    certificates: {
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
      type: ["array", "null"],
      items: {
        type: "object",
        required: ["violation"],
        properties: {
          violation: { type: "string" },
          certificate_names: { type: ["array", "string", "null"], items: { type: "string" } },
          mitigation: { $ref: "#/$defs/text" },
          migitation: { $ref: "#/$defs/text" },
        },
      },
    },
    error: { type: ["string", "null"] },
    error_description: { type: ["string", "null"] },
    errors: {
      type: ["array", "object", "string", "null"],
      items: { type: "string" },
      additionalProperties: { type: ["array", "object", "string", "null"], items: { type: "string" } },
    },
    warnings: { type: ["array", "string", "null"], items: { type: "string" } },
    guid: { type: "string" },
    issuer: { type: ["string", "null"] },
    created_on: { type: ["string", "null"] },
    expires_on: { type: ["string", "null"] },
    active: { type: "boolean" },
    cert_pem: { type: ["string", "null"] },
  },
  $defs: {
    text: { type: ["string", "null"] },
    certificates: {
      type: ["array", "null"],
      items: {
        type: ["object", "string"],
        properties: {
          location: { type: ["string", "null"] },
          product_guid: { type: ["string", "null"] },
          property_reference: { type: ["string", "null"] },
          variable_path: { type: ["string", "null"] },
          reason: { type: ["string", "null"] },
        },
      },
    },
  },
};
const schema75 = {
  type: ["array", "null"],
  items: {
    type: ["object", "string"],
    properties: {
      location: { type: ["string", "null"] },
      product_guid: { type: ["string", "null"] },
      property_reference: { type: ["string", "null"] },
      variable_path: { type: ["string", "null"] },
      reason: { type: ["string", "null"] },
    },
  },
};
const schema80 = { type: ["string", "null"] };

function validate52(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:regenerate-response:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
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
          params: { type: schema74.properties.certificates.type },
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
              params: { type: schema75.type },
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
                  params: { type: schema75.items.type },
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
                      params: { type: schema75.items.properties.location.type },
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
                      params: { type: schema75.items.properties.product_guid.type },
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
                      params: { type: schema75.items.properties.property_reference.type },
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
                      params: { type: schema75.items.properties.variable_path.type },
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
                      params: { type: schema75.items.properties.reason.type },
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
              params: { type: schema75.type },
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
                  params: { type: schema75.items.type },
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
                      params: { type: schema75.items.properties.location.type },
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
                      params: { type: schema75.items.properties.product_guid.type },
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
                      params: { type: schema75.items.properties.property_reference.type },
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
                      params: { type: schema75.items.properties.variable_path.type },
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
                      params: { type: schema75.items.properties.reason.type },
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
              params: { type: schema75.type },
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
                  params: { type: schema75.items.type },
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
                      params: { type: schema75.items.properties.location.type },
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
                      params: { type: schema75.items.properties.product_guid.type },
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
                      params: { type: schema75.items.properties.property_reference.type },
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
                      params: { type: schema75.items.properties.variable_path.type },
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
                      params: { type: schema75.items.properties.reason.type },
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
              params: { type: schema75.type },
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
                  params: { type: schema75.items.type },
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
                      params: { type: schema75.items.properties.location.type },
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
                      params: { type: schema75.items.properties.product_guid.type },
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
                      params: { type: schema75.items.properties.property_reference.type },
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
                      params: { type: schema75.items.properties.variable_path.type },
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
                      params: { type: schema75.items.properties.reason.type },
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
              params: { type: schema75.type },
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
                  params: { type: schema75.items.type },
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
                      params: { type: schema75.items.properties.location.type },
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
                      params: { type: schema75.items.properties.product_guid.type },
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
                      params: { type: schema75.items.properties.property_reference.type },
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
                      params: { type: schema75.items.properties.variable_path.type },
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
                      params: { type: schema75.items.properties.reason.type },
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
          params: { type: schema74.properties.safety_violations.type },
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
                  params: { type: schema74.properties.safety_violations.items.properties.certificate_names.type },
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
                  params: { type: schema80.type },
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
                  params: { type: schema80.type },
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
          params: { type: schema74.properties.error.type },
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
          params: { type: schema74.properties.error_description.type },
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
          params: { type: schema74.properties.errors.type },
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
              params: { type: schema74.properties.errors.additionalProperties.type },
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
          params: { type: schema74.properties.warnings.type },
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
          params: { type: schema74.properties.issuer.type },
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
          params: { type: schema74.properties.created_on.type },
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
          params: { type: schema74.properties.expires_on.type },
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
          params: { type: schema74.properties.cert_pem.type },
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
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = {
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

export const topology = validate53;
const schema82 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:topology:1",
  type: ["object", "array"],
  items: { $ref: "#/$defs/Certificate" },
  properties: {
    topology: { $ref: "#/$defs/Certificates" },
    output: { type: "object", properties: { topology: { $ref: "#/$defs/Certificates" } } },
    name: { type: "string" },
    certificate_id: { type: "string" },
    signed_by: { type: ["string", "null"] },
    versions: { type: ["array", "null"], items: { $ref: "#/$defs/Version" } },
    signs: { type: ["array", "null"], items: { $ref: "#/$defs/Certificate" } },
  },
  $defs: {
    Certificates: { type: "array", items: { $ref: "#/$defs/Certificate" } },
    Certificate: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        certificate_id: { type: "string" },
        signed_by: { type: ["string", "null"] },
        versions: { type: ["array", "null"], items: { $ref: "#/$defs/Version" } },
        signs: { type: ["array", "null"], items: { $ref: "#/$defs/Certificate" } },
      },
    },
    Version: {
      type: "object",
      required: ["version_id"],
      properties: {
        version_id: { type: "string" },
        active: { type: ["boolean", "null"] },
        signing: { type: ["boolean", "null"] },
        transitional: { type: ["boolean", "null"] },
        certificate_authority: { type: ["boolean", "null"] },
        generated: { type: ["boolean", "null"] },
        valid_until: { type: ["string", "null"] },
        signed_by_version: { type: ["string", "null"] },
        deployment_names: { type: ["array", "string", "null"], items: { type: "string" } },
      },
    },
  },
};
const schema84 = {
  type: "object",
  required: ["version_id"],
  properties: {
    version_id: { type: "string" },
    active: { type: ["boolean", "null"] },
    signing: { type: ["boolean", "null"] },
    transitional: { type: ["boolean", "null"] },
    certificate_authority: { type: ["boolean", "null"] },
    generated: { type: ["boolean", "null"] },
    valid_until: { type: ["string", "null"] },
    signed_by_version: { type: ["string", "null"] },
    deployment_names: { type: ["array", "string", "null"], items: { type: "string" } },
  },
};
const schema83 = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string" },
    certificate_id: { type: "string" },
    signed_by: { type: ["string", "null"] },
    versions: { type: ["array", "null"], items: { $ref: "#/$defs/Version" } },
    signs: { type: ["array", "null"], items: { $ref: "#/$defs/Certificate" } },
  },
};
const wrapper0 = { validate: validate54 };

function validate54(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
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
          params: { type: schema83.properties.signed_by.type },
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
          params: { type: schema83.properties.versions.type },
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
                  params: { type: schema84.properties.active.type },
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
                  params: { type: schema84.properties.signing.type },
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
                  params: { type: schema84.properties.transitional.type },
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
                  params: { type: schema84.properties.certificate_authority.type },
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
                  params: { type: schema84.properties.generated.type },
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
                  params: { type: schema84.properties.valid_until.type },
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
            if (data4.signed_by_version !== undefined) {
              let data12 = data4.signed_by_version;
              if (typeof data12 !== "string" && data12 !== null) {
                const err13 = {
                  instancePath: instancePath + "/versions/" + i0 + "/signed_by_version",
                  schemaPath: "#/$defs/Version/properties/signed_by_version/type",
                  keyword: "type",
                  params: { type: schema84.properties.signed_by_version.type },
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
            if (data4.deployment_names !== undefined) {
              let data13 = data4.deployment_names;
              if (!Array.isArray(data13) && typeof data13 !== "string" && data13 !== null) {
                const err14 = {
                  instancePath: instancePath + "/versions/" + i0 + "/deployment_names",
                  schemaPath: "#/$defs/Version/properties/deployment_names/type",
                  keyword: "type",
                  params: { type: schema84.properties.deployment_names.type },
                  message: "must be array,string,null",
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
              if (Array.isArray(data13)) {
                const len1 = data13.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (typeof data13[i1] !== "string") {
                    const err15 = {
                      instancePath: instancePath + "/versions/" + i0 + "/deployment_names/" + i1,
                      schemaPath: "#/$defs/Version/properties/deployment_names/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
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
              instancePath: instancePath + "/versions/" + i0,
              schemaPath: "#/$defs/Version/type",
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
      }
    }
    if (data.signs !== undefined) {
      let data15 = data.signs;
      if (!Array.isArray(data15) && data15 !== null) {
        const err17 = {
          instancePath: instancePath + "/signs",
          schemaPath: "#/properties/signs/type",
          keyword: "type",
          params: { type: schema83.properties.signs.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !wrapper0.validate(data15[i2], {
              instancePath: instancePath + "/signs/" + i2,
              parentData: data15,
              parentDataProperty: i2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = {
  props: { name: true, certificate_id: true, signed_by: true, versions: true, signs: true },
  dynamicProps: false,
  dynamicItems: false,
};

const schema85 = { type: "array", items: { $ref: "#/$defs/Certificate" } };

function validate56(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
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
        !validate54(data[i0], {
          instancePath: instancePath + "/" + i0,
          parentData: data,
          parentDataProperty: i0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate54.errors);
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
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { items: true, dynamicProps: false, dynamicItems: false };

function validate53(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:topology:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
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
      params: { type: schema82.type },
      message: "must be object,array",
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
      if (
        !validate54(data[i0], {
          instancePath: instancePath + "/" + i0,
          parentData: data,
          parentDataProperty: i0,
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate54.errors);
        errors = vErrors.length;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.topology !== undefined) {
      if (
        !validate56(data.topology, {
          instancePath: instancePath + "/topology",
          parentData: data,
          parentDataProperty: "topology",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate56.errors);
        errors = vErrors.length;
      }
    }
    if (data.output !== undefined) {
      let data2 = data.output;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.topology !== undefined) {
          if (
            !validate56(data2.topology, {
              instancePath: instancePath + "/output/topology",
              parentData: data2,
              parentDataProperty: "topology",
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate56.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err1 = {
          instancePath: instancePath + "/output",
          schemaPath: "#/properties/output/type",
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
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err2 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
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
    if (data.certificate_id !== undefined) {
      if (typeof data.certificate_id !== "string") {
        const err3 = {
          instancePath: instancePath + "/certificate_id",
          schemaPath: "#/properties/certificate_id/type",
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
    if (data.signed_by !== undefined) {
      let data6 = data.signed_by;
      if (typeof data6 !== "string" && data6 !== null) {
        const err4 = {
          instancePath: instancePath + "/signed_by",
          schemaPath: "#/properties/signed_by/type",
          keyword: "type",
          params: { type: schema82.properties.signed_by.type },
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
    if (data.versions !== undefined) {
      let data7 = data.versions;
      if (!Array.isArray(data7) && data7 !== null) {
        const err5 = {
          instancePath: instancePath + "/versions",
          schemaPath: "#/properties/versions/type",
          keyword: "type",
          params: { type: schema82.properties.versions.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.version_id === undefined) {
              const err6 = {
                instancePath: instancePath + "/versions/" + i1,
                schemaPath: "#/$defs/Version/required",
                keyword: "required",
                params: { missingProperty: "version_id" },
                message: "must have required property '" + "version_id" + "'",
              };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data8.version_id !== undefined) {
              if (typeof data8.version_id !== "string") {
                const err7 = {
                  instancePath: instancePath + "/versions/" + i1 + "/version_id",
                  schemaPath: "#/$defs/Version/properties/version_id/type",
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
            if (data8.active !== undefined) {
              let data10 = data8.active;
              if (typeof data10 !== "boolean" && data10 !== null) {
                const err8 = {
                  instancePath: instancePath + "/versions/" + i1 + "/active",
                  schemaPath: "#/$defs/Version/properties/active/type",
                  keyword: "type",
                  params: { type: schema84.properties.active.type },
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
            if (data8.signing !== undefined) {
              let data11 = data8.signing;
              if (typeof data11 !== "boolean" && data11 !== null) {
                const err9 = {
                  instancePath: instancePath + "/versions/" + i1 + "/signing",
                  schemaPath: "#/$defs/Version/properties/signing/type",
                  keyword: "type",
                  params: { type: schema84.properties.signing.type },
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
            if (data8.transitional !== undefined) {
              let data12 = data8.transitional;
              if (typeof data12 !== "boolean" && data12 !== null) {
                const err10 = {
                  instancePath: instancePath + "/versions/" + i1 + "/transitional",
                  schemaPath: "#/$defs/Version/properties/transitional/type",
                  keyword: "type",
                  params: { type: schema84.properties.transitional.type },
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
            if (data8.certificate_authority !== undefined) {
              let data13 = data8.certificate_authority;
              if (typeof data13 !== "boolean" && data13 !== null) {
                const err11 = {
                  instancePath: instancePath + "/versions/" + i1 + "/certificate_authority",
                  schemaPath: "#/$defs/Version/properties/certificate_authority/type",
                  keyword: "type",
                  params: { type: schema84.properties.certificate_authority.type },
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
            if (data8.generated !== undefined) {
              let data14 = data8.generated;
              if (typeof data14 !== "boolean" && data14 !== null) {
                const err12 = {
                  instancePath: instancePath + "/versions/" + i1 + "/generated",
                  schemaPath: "#/$defs/Version/properties/generated/type",
                  keyword: "type",
                  params: { type: schema84.properties.generated.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data8.valid_until !== undefined) {
              let data15 = data8.valid_until;
              if (typeof data15 !== "string" && data15 !== null) {
                const err13 = {
                  instancePath: instancePath + "/versions/" + i1 + "/valid_until",
                  schemaPath: "#/$defs/Version/properties/valid_until/type",
                  keyword: "type",
                  params: { type: schema84.properties.valid_until.type },
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
            if (data8.signed_by_version !== undefined) {
              let data16 = data8.signed_by_version;
              if (typeof data16 !== "string" && data16 !== null) {
                const err14 = {
                  instancePath: instancePath + "/versions/" + i1 + "/signed_by_version",
                  schemaPath: "#/$defs/Version/properties/signed_by_version/type",
                  keyword: "type",
                  params: { type: schema84.properties.signed_by_version.type },
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
            if (data8.deployment_names !== undefined) {
              let data17 = data8.deployment_names;
              if (!Array.isArray(data17) && typeof data17 !== "string" && data17 !== null) {
                const err15 = {
                  instancePath: instancePath + "/versions/" + i1 + "/deployment_names",
                  schemaPath: "#/$defs/Version/properties/deployment_names/type",
                  keyword: "type",
                  params: { type: schema84.properties.deployment_names.type },
                  message: "must be array,string,null",
                };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
              if (Array.isArray(data17)) {
                const len2 = data17.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  if (typeof data17[i2] !== "string") {
                    const err16 = {
                      instancePath: instancePath + "/versions/" + i1 + "/deployment_names/" + i2,
                      schemaPath: "#/$defs/Version/properties/deployment_names/items/type",
                      keyword: "type",
                      params: { type: "string" },
                      message: "must be string",
                    };
                    if (vErrors === null) {
                      vErrors = [err16];
                    } else {
                      vErrors.push(err16);
                    }
                    errors++;
                  }
                }
              }
            }
          } else {
            const err17 = {
              instancePath: instancePath + "/versions/" + i1,
              schemaPath: "#/$defs/Version/type",
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
        }
      }
    }
    if (data.signs !== undefined) {
      let data19 = data.signs;
      if (!Array.isArray(data19) && data19 !== null) {
        const err18 = {
          instancePath: instancePath + "/signs",
          schemaPath: "#/properties/signs/type",
          keyword: "type",
          params: { type: schema82.properties.signs.type },
          message: "must be array,null",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (
            !validate54(data19[i3], {
              instancePath: instancePath + "/signs/" + i3,
              parentData: data19,
              parentDataProperty: i3,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate54.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = {
  props: {
    topology: true,
    output: true,
    name: true,
    certificate_id: true,
    signed_by: true,
    versions: true,
    signs: true,
  },
  items: true,
  dynamicProps: false,
  dynamicItems: false,
};

function added(errors, more) {
  if (errors === null) return more;
  for (const one of more) errors.push(one);
  return errors;
}
