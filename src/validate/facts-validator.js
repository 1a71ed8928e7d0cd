// @ts-nocheck
/* Generated from schemas/ by scripts/generate.mjs. */
"use strict";
export const facts = validate52;
const schema19 = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:certrace:schema:facts:1",
  type: "object",
  required: ["type"],
  properties: {
    type: {
      enum: [
        "header",
        "input",
        "end",
        "call",
        "request-end",
        "capture",
        "task-list",
        "variable",
        "apply-changes",
        "certificate",
        "certificate-change",
        "deployment-list",
        "manifest-entry",
      ],
    },
  },
  allOf: [
    { if: { required: ["type"], properties: { type: { const: "header" } } }, then: { $ref: "#/$defs/Header" } },
    { if: { required: ["type"], properties: { type: { const: "input" } } }, then: { $ref: "#/$defs/InputLine" } },
    { if: { required: ["type"], properties: { type: { const: "end" } } }, then: { $ref: "#/$defs/End" } },
    { if: { required: ["type"], properties: { type: { const: "call" } } }, then: { $ref: "#/$defs/Call" } },
    {
      if: { required: ["type"], properties: { type: { const: "request-end" } } },
      then: { $ref: "#/$defs/RequestEnd" },
    },
    { if: { required: ["type"], properties: { type: { const: "capture" } } }, then: { $ref: "#/$defs/Capture" } },
    { if: { required: ["type"], properties: { type: { const: "task-list" } } }, then: { $ref: "#/$defs/TaskList" } },
    { if: { required: ["type"], properties: { type: { const: "variable" } } }, then: { $ref: "#/$defs/Variable" } },
    {
      if: { required: ["type"], properties: { type: { const: "apply-changes" } } },
      then: { $ref: "#/$defs/ApplyChanges" },
    },
    {
      if: { required: ["type"], properties: { type: { const: "certificate" } } },
      then: { $ref: "#/$defs/Certificate" },
    },
    {
      if: { required: ["type"], properties: { type: { const: "certificate-change" } } },
      then: { $ref: "#/$defs/CertificateChange" },
    },
    {
      if: { required: ["type"], properties: { type: { const: "deployment-list" } } },
      then: { $ref: "#/$defs/DeploymentList" },
    },
    {
      if: { required: ["type"], properties: { type: { const: "manifest-entry" } } },
      then: { $ref: "#/$defs/ManifestEntry" },
    },
  ],
  $defs: {
    Micros: { type: "integer" },
    Instant: {
      type: "object",
      additionalProperties: false,
      required: ["earliest", "latest", "raw", "zone", "zoneFrom"],
      properties: {
        earliest: { $ref: "#/$defs/Micros" },
        latest: { $ref: "#/$defs/Micros" },
        raw: { type: "string" },
        zone: { type: "string" },
        zoneFrom: { enum: ["text", "file", "user", "assumed", "unknown"] },
      },
    },
    Citation: {
      type: "object",
      additionalProperties: false,
      required: ["source", "line", "column", "text"],
      properties: {
        source: { type: "string" },
        line: { type: "integer", minimum: 1 },
        column: { type: "integer", minimum: 1 },
        text: { type: "string" },
      },
    },
    StatedTime: {
      type: "object",
      additionalProperties: false,
      required: ["instant", "basis", "citation"],
      properties: {
        instant: { $ref: "#/$defs/Instant" },
        basis: {
          enum: [
            "failed-at",
            "manifest",
            "production-log",
            "audit-log",
            "date-header",
            "apply-changes-log",
            "date-line",
            "file-name",
            "file-date",
          ],
        },
        citation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
      },
    },
    Header: {
      type: "object",
      additionalProperties: false,
      required: ["type", "schema", "version", "tool"],
      properties: {
        type: { const: "header" },
        schema: { const: "urn:certrace:schema:facts:1" },
        version: { const: 1 },
        tool: {
          type: "object",
          additionalProperties: false,
          required: ["name", "version"],
          properties: { name: { const: "certrace" }, version: { type: "string" } },
        },
      },
    },
    InputLine: {
      type: "object",
      additionalProperties: false,
      required: ["type", "complete", "input"],
      properties: {
        type: { const: "input" },
        complete: { type: "boolean" },
        input: { $ref: "urn:certrace:schema:report:1#/$defs/Input" },
      },
    },
    End: {
      type: "object",
      additionalProperties: false,
      required: ["type", "inputs", "facts"],
      properties: {
        type: { const: "end" },
        inputs: { type: "integer", minimum: 0 },
        facts: { type: "integer", minimum: 0 },
      },
    },
    Call: {
      type: "object",
      additionalProperties: false,
      required: [
        "type",
        "endpoint",
        "status",
        "result",
        "violations",
        "messages",
        "answer",
        "body",
        "requestId",
        "times",
        "damage",
        "citation",
      ],
      properties: {
        type: { const: "call" },
        told: { const: true },
        inApplyChanges: { const: true },
        endpoint: { enum: ["regenerate", "generate", "activate", "delete", null] },
        status: { type: ["integer", "null"] },
        result: { enum: ["failed", "succeeded", "unrecognised"] },
        violations: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["text", "citation", "certificates"],
            properties: {
              text: { type: "string" },
              citation: { $ref: "#/$defs/Citation" },
              certificates: {
                type: "array",
                items: {
                  type: "object",
                  additionalProperties: false,
                  required: ["name", "citation"],
                  properties: { name: { type: "string" }, citation: { $ref: "#/$defs/Citation" } },
                },
              },
            },
          },
        },
        messages: { type: "array", items: { type: "string" } },
        answer: {
          enum: [
            "call-succeeded",
            "call-succeeded-with-warnings",
            "call-unauthorized",
            "call-forbidden",
            "call-not-found",
            "call-failed-otherwise",
            "answer-not-json",
            "answer-not-understood",
            null,
          ],
        },
        body: { type: ["string", "null"] },
        requestId: { type: ["string", "null"] },
        times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
        damage: { type: ["string", "null"] },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    RequestEnd: {
      type: "object",
      additionalProperties: false,
      required: ["type", "requestId", "status", "result", "answer", "at", "citation"],
      properties: {
        type: { const: "request-end" },
        requestId: { type: "string" },
        status: { type: "integer" },
        result: { enum: ["failed", "succeeded", "unrecognised"] },
        answer: {
          enum: [
            "call-succeeded",
            "call-succeeded-with-warnings",
            "call-unauthorized",
            "call-forbidden",
            "call-not-found",
            "call-failed-otherwise",
            "answer-not-json",
            "answer-not-understood",
            null,
          ],
        },
        at: { $ref: "#/$defs/Instant" },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    CapturedVersion: {
      type: "object",
      additionalProperties: false,
      required: [
        "id",
        "active",
        "signing",
        "transitional",
        "validUntil",
        "signedBy",
        "deployments",
        "citation",
        "activeCitation",
        "transitionalCitation",
        "validUntilCitation",
      ],
      properties: {
        id: { type: "string" },
        active: { type: "boolean" },
        signing: { type: ["boolean", "null"] },
        transitional: { type: "boolean" },
        validUntil: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        signedBy: { type: ["string", "null"] },
        deployments: {
          anyOf: [
            {
              type: "array",
              items: {
                type: "object",
                additionalProperties: false,
                required: ["name", "citation"],
                properties: { name: { type: "string" }, citation: { $ref: "#/$defs/Citation" } },
              },
            },
            { type: "null" },
          ],
        },
        citation: { $ref: "#/$defs/Citation" },
        activeCitation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
        transitionalCitation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
        validUntilCitation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
      },
    },
    Capture: {
      type: "object",
      additionalProperties: false,
      required: ["type", "certificates", "times", "citation"],
      properties: {
        type: { const: "capture" },
        certificates: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "versions", "citation", "damage"],
            properties: {
              name: { type: "string" },
              versions: { type: "array", items: { $ref: "#/$defs/CapturedVersion" } },
              citation: { $ref: "#/$defs/Citation" },
              damage: { type: ["string", "null"] },
            },
          },
        },
        times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    Task: {
      type: "object",
      additionalProperties: false,
      required: [
        "id",
        "basis",
        "change",
        "state",
        "startedAt",
        "finishedAt",
        "otherTime",
        "timesOfDay",
        "user",
        "deployment",
        "instances",
        "description",
        "result",
        "citation",
      ],
      properties: {
        id: { type: ["string", "null"] },
        basis: {
          enum: [
            "debug-log",
            "task-list",
            "lock-event",
            "event-log",
            "output",
            "alert",
            "worker-log",
            "access-log",
            "installation-log",
          ],
        },
        change: { enum: ["create", "delete", null] },
        state: { enum: ["queued", "processing", "cancelling", "cancelled", "done", "error", "timeout", null] },
        startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        finishedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        otherTime: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        timesOfDay: {
          anyOf: [
            {
              type: "object",
              additionalProperties: false,
              required: ["first", "last"],
              properties: { first: { type: "number" }, last: { type: ["number", "null"] } },
            },
            { type: "null" },
          ],
        },
        user: { type: ["string", "null"] },
        deployment: { type: ["string", "null"] },
        instances: { type: "array", items: { type: "string" } },
        description: { type: ["string", "null"] },
        result: { type: ["string", "null"] },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    TaskList: {
      type: "object",
      additionalProperties: false,
      required: ["type", "tasks", "environment", "director", "onlyDeployment", "covers", "times", "gaps", "citation"],
      properties: {
        type: { const: "task-list" },
        tasks: { type: "array", items: { $ref: "#/$defs/Task" } },
        environment: { type: ["string", "null"] },
        director: { type: ["string", "null"] },
        onlyDeployment: { type: ["string", "null"] },
        covers: {
          anyOf: [
            { const: "listing" },
            {
              type: "object",
              additionalProperties: false,
              required: ["from", "to"],
              properties: { from: { $ref: "#/$defs/Instant" }, to: { $ref: "#/$defs/Instant" } },
            },
            { type: "null" },
          ],
        },
        times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
        gaps: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["from", "to", "why", "citation"],
            properties: {
              from: { anyOf: [{ $ref: "#/$defs/Micros" }, { type: "null" }] },
              to: { anyOf: [{ $ref: "#/$defs/Micros" }, { type: "null" }] },
              why: { type: "string" },
              citation: { $ref: "#/$defs/Citation" },
            },
          },
        },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    Variable: {
      type: "object",
      additionalProperties: false,
      required: ["type", "name", "versionId", "task", "deployment", "at", "citation"],
      properties: {
        type: { const: "variable" },
        name: { type: "string" },
        versionId: { type: "string" },
        task: { type: ["string", "null"] },
        deployment: { type: ["string", "null"] },
        at: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    AppliedProduct: {
      type: "object",
      additionalProperties: false,
      required: ["name", "deployment", "change", "state", "startedAt", "finishedAt", "citation"],
      properties: {
        name: { type: "string" },
        deployment: { type: ["string", "null"] },
        change: { enum: ["install", "update", "delete"] },
        state: { enum: ["running", "succeeded", "failed", null] },
        startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        finishedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    ApplyChanges: {
      type: "object",
      additionalProperties: false,
      required: ["type", "id", "state", "startedAt", "finishedAt", "products", "citation"],
      properties: {
        type: { const: "apply-changes" },
        id: { type: ["string", "null"] },
        state: { enum: ["running", "succeeded", "failed", null] },
        startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        finishedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        products: { type: "array", items: { $ref: "#/$defs/AppliedProduct" } },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    Certificate: {
      type: "object",
      additionalProperties: false,
      required: ["type", "name", "versions", "deployments", "outdatedDeployments", "autoRotated", "citation"],
      properties: {
        type: { const: "certificate" },
        name: { type: "string" },
        versions: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["id", "createdAt", "validUntil", "transitional", "citation"],
            properties: {
              id: { type: ["string", "null"] },
              createdAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
              validUntil: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
              transitional: { type: ["boolean", "null"] },
              citation: { $ref: "#/$defs/Citation" },
            },
          },
        },
        deployments: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }] },
        outdatedDeployments: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }] },
        autoRotated: { type: ["boolean", "null"] },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    CertificateChange: {
      type: "object",
      additionalProperties: false,
      required: ["type", "action", "name", "versionId", "status", "client", "at", "citation"],
      properties: {
        type: { const: "certificate-change" },
        action: { enum: ["generate", "regenerate", "set", "update-transitional", "delete"] },
        name: { type: ["string", "null"] },
        versionId: { type: ["string", "null"] },
        status: { type: ["integer", "null"] },
        client: { type: ["string", "null"] },
        at: { $ref: "#/$defs/Instant" },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    DeploymentList: {
      type: "object",
      additionalProperties: false,
      required: ["type", "deployments", "complete", "environment", "times", "citation"],
      properties: {
        type: { const: "deployment-list" },
        deployments: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "citation"],
            properties: { name: { type: "string" }, citation: { $ref: "#/$defs/Citation" } },
          },
        },
        complete: { type: "boolean" },
        environment: { type: ["string", "null"] },
        times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
    ManifestEntry: {
      type: "object",
      additionalProperties: false,
      required: ["type", "file", "takenAt", "kind", "timezone", "note", "citation"],
      properties: {
        type: { const: "manifest-entry" },
        file: { type: "string" },
        takenAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
        kind: { type: ["string", "null"] },
        timezone: { type: ["string", "null"] },
        note: { type: ["string", "null"] },
        complete: { const: false },
        citation: { $ref: "#/$defs/Citation" },
      },
    },
  },
};
const schema20 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "schema", "version", "tool"],
  properties: {
    type: { const: "header" },
    schema: { const: "urn:certrace:schema:facts:1" },
    version: { const: 1 },
    tool: {
      type: "object",
      additionalProperties: false,
      required: ["name", "version"],
      properties: { name: { const: "certrace" }, version: { type: "string" } },
    },
  },
};

function validate53(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.schema === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "schema" },
        message: "must have required property '" + "schema" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.version === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "version" },
        message: "must have required property '" + "version" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.tool === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tool" },
        message: "must have required property '" + "tool" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "schema" || key0 === "version" || key0 === "tool")) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.type !== undefined) {
      if ("header" !== data.type) {
        const err5 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "header" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.schema !== undefined) {
      if ("urn:certrace:schema:facts:1" !== data.schema) {
        const err6 = {
          instancePath: instancePath + "/schema",
          schemaPath: "#/properties/schema/const",
          keyword: "const",
          params: { allowedValue: "urn:certrace:schema:facts:1" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      if (1 !== data.version) {
        const err7 = {
          instancePath: instancePath + "/version",
          schemaPath: "#/properties/version/const",
          keyword: "const",
          params: { allowedValue: 1 },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.tool !== undefined) {
      let data3 = data.tool;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.name === undefined) {
          const err8 = {
            instancePath: instancePath + "/tool",
            schemaPath: "#/properties/tool/required",
            keyword: "required",
            params: { missingProperty: "name" },
            message: "must have required property '" + "name" + "'",
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.version === undefined) {
          const err9 = {
            instancePath: instancePath + "/tool",
            schemaPath: "#/properties/tool/required",
            keyword: "required",
            params: { missingProperty: "version" },
            message: "must have required property '" + "version" + "'",
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "name" || key1 === "version")) {
            const err10 = {
              instancePath: instancePath + "/tool",
              schemaPath: "#/properties/tool/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data3.name !== undefined) {
          if ("certrace" !== data3.name) {
            const err11 = {
              instancePath: instancePath + "/tool/name",
              schemaPath: "#/properties/tool/properties/name/const",
              keyword: "const",
              params: { allowedValue: "certrace" },
              message: "must be equal to constant",
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.version !== undefined) {
          if (typeof data3.version !== "string") {
            const err12 = {
              instancePath: instancePath + "/tool/version",
              schemaPath: "#/properties/tool/properties/version/type",
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
      } else {
        const err13 = {
          instancePath: instancePath + "/tool",
          schemaPath: "#/properties/tool/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
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
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema21 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "complete", "input"],
  properties: {
    type: { const: "input" },
    complete: { type: "boolean" },
    input: { $ref: "urn:certrace:schema:report:1#/$defs/Input" },
  },
};
const schema39 = {
  type: "object",
  additionalProperties: false,
  required: ["path", "kind", "bytes", "sha256", "status", "problems"],
  properties: {
    path: { type: "string" },
    kind: { anyOf: [{ $ref: "#/$defs/KindId" }, { type: "null" }] },
    bytes: { type: "integer", minimum: 0 },
    sha256: { anyOf: [{ type: "string", pattern: "^[0-9a-f]{64}$" }, { type: "null" }] },
    status: { enum: ["used", "unused", "invalid", "unreadable", "skipped"] },
    problems: { type: "array", items: { $ref: "#/$defs/Problem" } },
    blocks: { type: "array", items: { $ref: "#/$defs/Block" } },
  },
};
const schema40 = {
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
    "capture-manifest",
    "facts",
    "document",
  ],
};

function validate109(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate109.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(
    data === "regenerate-response" ||
    data === "topology" ||
    data === "bosh-tasks" ||
    data === "bosh-task-events" ||
    data === "bosh-task-debug" ||
    data === "bosh-task-cpi" ||
    data === "bosh-task-output" ||
    data === "bosh-events" ||
    data === "director-audit-log" ||
    data === "director-worker-log" ||
    data === "director-access-log" ||
    data === "health-monitor-log" ||
    data === "bosh-deployments" ||
    data === "bosh-instances" ||
    data === "opsman-production-log" ||
    data === "opsman-audit-log" ||
    data === "apply-changes-log" ||
    data === "opsman-installations" ||
    data === "certificates" ||
    data === "credhub-security-log" ||
    data === "capture-manifest" ||
    data === "facts" ||
    data === "document"
  )) {
    const err0 = {
      instancePath,
      schemaPath: "#/enum",
      keyword: "enum",
      params: { allowedValues: schema40.enum },
      message: "must be equal to one of the allowed values",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate109.errors = vErrors;
  return errors === 0;
}
validate109.evaluated = { dynamicProps: false, dynamicItems: false };

const schema41 = {
  type: "object",
  additionalProperties: false,
  required: ["code", "severity", "message", "line", "column", "pointer", "hint"],
  properties: {
    code: { type: "string" },
    severity: { enum: ["error", "warning", "note"] },
    message: { type: "string" },
    line: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
    column: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
    pointer: { anyOf: [{ type: "string" }, { type: "null" }] },
    hint: { anyOf: [{ type: "string" }, { type: "null" }] },
    excerpt: { $ref: "#/$defs/Excerpt" },
  },
};
const schema42 = {
  type: "object",
  additionalProperties: false,
  required: ["before", "after"],
  properties: { before: { type: "string" }, after: { type: "string" } },
};

function validate112(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate112.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.before === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "before" },
        message: "must have required property '" + "before" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.after === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "after" },
        message: "must have required property '" + "after" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "before" || key0 === "after")) {
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
    if (data.before !== undefined) {
      if (typeof data.before !== "string") {
        const err3 = {
          instancePath: instancePath + "/before",
          schemaPath: "#/properties/before/type",
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
    if (data.after !== undefined) {
      if (typeof data.after !== "string") {
        const err4 = {
          instancePath: instancePath + "/after",
          schemaPath: "#/properties/after/type",
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
  } else {
    const err5 = {
      instancePath,
      schemaPath: "#/type",
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
  validate112.errors = vErrors;
  return errors === 0;
}
validate112.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate111(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate111.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "code" },
        message: "must have required property '" + "code" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.severity === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "severity" },
        message: "must have required property '" + "severity" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.message === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "message" },
        message: "must have required property '" + "message" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.line === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "line" },
        message: "must have required property '" + "line" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.column === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "column" },
        message: "must have required property '" + "column" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.pointer === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "pointer" },
        message: "must have required property '" + "pointer" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.hint === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "hint" },
        message: "must have required property '" + "hint" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "code" ||
        key0 === "severity" ||
        key0 === "message" ||
        key0 === "line" ||
        key0 === "column" ||
        key0 === "pointer" ||
        key0 === "hint" ||
        key0 === "excerpt"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.code !== undefined) {
      if (typeof data.code !== "string") {
        const err8 = {
          instancePath: instancePath + "/code",
          schemaPath: "#/properties/code/type",
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
    if (data.severity !== undefined) {
      let data1 = data.severity;
      if (!(data1 === "error" || data1 === "warning" || data1 === "note")) {
        const err9 = {
          instancePath: instancePath + "/severity",
          schemaPath: "#/properties/severity/enum",
          keyword: "enum",
          params: { allowedValues: schema41.properties.severity.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.message !== undefined) {
      if (typeof data.message !== "string") {
        const err10 = {
          instancePath: instancePath + "/message",
          schemaPath: "#/properties/message/type",
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
    if (data.line !== undefined) {
      let data3 = data.line;
      const _errs8 = errors;
      let valid1 = false;
      const _errs9 = errors;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err11 = {
          instancePath: instancePath + "/line",
          schemaPath: "#/properties/line/anyOf/0/type",
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
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 1 || isNaN(data3)) {
          const err12 = {
            instancePath: instancePath + "/line",
            schemaPath: "#/properties/line/anyOf/0/minimum",
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
      var _valid0 = _errs9 === errors;
      valid1 = valid1 || _valid0;
      const _errs11 = errors;
      if (data3 !== null) {
        const err13 = {
          instancePath: instancePath + "/line",
          schemaPath: "#/properties/line/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      var _valid0 = _errs11 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err14 = {
          instancePath: instancePath + "/line",
          schemaPath: "#/properties/line/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      } else {
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.column !== undefined) {
      let data4 = data.column;
      const _errs14 = errors;
      let valid2 = false;
      const _errs15 = errors;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        const err15 = {
          instancePath: instancePath + "/column",
          schemaPath: "#/properties/column/anyOf/0/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          const err16 = {
            instancePath: instancePath + "/column",
            schemaPath: "#/properties/column/anyOf/0/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
      var _valid1 = _errs15 === errors;
      valid2 = valid2 || _valid1;
      const _errs17 = errors;
      if (data4 !== null) {
        const err17 = {
          instancePath: instancePath + "/column",
          schemaPath: "#/properties/column/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      var _valid1 = _errs17 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const err18 = {
          instancePath: instancePath + "/column",
          schemaPath: "#/properties/column/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      } else {
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.pointer !== undefined) {
      let data5 = data.pointer;
      const _errs20 = errors;
      let valid3 = false;
      const _errs21 = errors;
      if (typeof data5 !== "string") {
        const err19 = {
          instancePath: instancePath + "/pointer",
          schemaPath: "#/properties/pointer/anyOf/0/type",
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
      var _valid2 = _errs21 === errors;
      valid3 = valid3 || _valid2;
      const _errs23 = errors;
      if (data5 !== null) {
        const err20 = {
          instancePath: instancePath + "/pointer",
          schemaPath: "#/properties/pointer/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid2 = _errs23 === errors;
      valid3 = valid3 || _valid2;
      if (!valid3) {
        const err21 = {
          instancePath: instancePath + "/pointer",
          schemaPath: "#/properties/pointer/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
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
    if (data.hint !== undefined) {
      let data6 = data.hint;
      const _errs26 = errors;
      let valid4 = false;
      const _errs27 = errors;
      if (typeof data6 !== "string") {
        const err22 = {
          instancePath: instancePath + "/hint",
          schemaPath: "#/properties/hint/anyOf/0/type",
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
      var _valid3 = _errs27 === errors;
      valid4 = valid4 || _valid3;
      const _errs29 = errors;
      if (data6 !== null) {
        const err23 = {
          instancePath: instancePath + "/hint",
          schemaPath: "#/properties/hint/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      var _valid3 = _errs29 === errors;
      valid4 = valid4 || _valid3;
      if (!valid4) {
        const err24 = {
          instancePath: instancePath + "/hint",
          schemaPath: "#/properties/hint/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      } else {
        errors = _errs26;
        if (vErrors !== null) {
          if (_errs26) {
            vErrors.length = _errs26;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.excerpt !== undefined) {
      if (
        !validate112(data.excerpt, {
          instancePath: instancePath + "/excerpt",
          parentData: data,
          parentDataProperty: "excerpt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate112.errors);
        errors = vErrors.length;
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
  validate111.errors = vErrors;
  return errors === 0;
}
validate111.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema43 = {
  type: "object",
  additionalProperties: false,
  required: ["kind", "line", "text", "facts"],
  properties: {
    kind: { $ref: "#/$defs/KindId" },
    line: { type: "integer", minimum: 1 },
    text: { type: "string" },
    facts: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["what", "count"],
        properties: { what: { type: "string" }, count: { type: "integer", minimum: 0 } },
      },
    },
  },
};

function validate115(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "kind" },
        message: "must have required property '" + "kind" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.line === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "line" },
        message: "must have required property '" + "line" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.text === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "text" },
        message: "must have required property '" + "text" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.facts === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "facts" },
        message: "must have required property '" + "facts" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "line" || key0 === "text" || key0 === "facts")) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.kind !== undefined) {
      if (
        !validate109(data.kind, {
          instancePath: instancePath + "/kind",
          parentData: data,
          parentDataProperty: "kind",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate109.errors);
        errors = vErrors.length;
      }
    }
    if (data.line !== undefined) {
      let data1 = data.line;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + "/line",
          schemaPath: "#/properties/line/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + "/line",
            schemaPath: "#/properties/line/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
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
    if (data.text !== undefined) {
      if (typeof data.text !== "string") {
        const err7 = {
          instancePath: instancePath + "/text",
          schemaPath: "#/properties/text/type",
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
    if (data.facts !== undefined) {
      let data3 = data.facts;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.what === undefined) {
              const err8 = {
                instancePath: instancePath + "/facts/" + i0,
                schemaPath: "#/properties/facts/items/required",
                keyword: "required",
                params: { missingProperty: "what" },
                message: "must have required property '" + "what" + "'",
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data4.count === undefined) {
              const err9 = {
                instancePath: instancePath + "/facts/" + i0,
                schemaPath: "#/properties/facts/items/required",
                keyword: "required",
                params: { missingProperty: "count" },
                message: "must have required property '" + "count" + "'",
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 in data4) {
              if (!(key1 === "what" || key1 === "count")) {
                const err10 = {
                  instancePath: instancePath + "/facts/" + i0,
                  schemaPath: "#/properties/facts/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data4.what !== undefined) {
              if (typeof data4.what !== "string") {
                const err11 = {
                  instancePath: instancePath + "/facts/" + i0 + "/what",
                  schemaPath: "#/properties/facts/items/properties/what/type",
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
            if (data4.count !== undefined) {
              let data6 = data4.count;
              if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                const err12 = {
                  instancePath: instancePath + "/facts/" + i0 + "/count",
                  schemaPath: "#/properties/facts/items/properties/count/type",
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
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 < 0 || isNaN(data6)) {
                  const err13 = {
                    instancePath: instancePath + "/facts/" + i0 + "/count",
                    schemaPath: "#/properties/facts/items/properties/count/minimum",
                    keyword: "minimum",
                    params: { comparison: ">=", limit: 0 },
                    message: "must be >= 0",
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
          } else {
            const err14 = {
              instancePath: instancePath + "/facts/" + i0,
              schemaPath: "#/properties/facts/items/type",
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
      } else {
        const err15 = {
          instancePath: instancePath + "/facts",
          schemaPath: "#/properties/facts/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
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
  validate115.errors = vErrors;
  return errors === 0;
}
validate115.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");

function validate119(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate119.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "path" },
        message: "must have required property '" + "path" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "kind" },
        message: "must have required property '" + "kind" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.bytes === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "bytes" },
        message: "must have required property '" + "bytes" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.sha256 === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "sha256" },
        message: "must have required property '" + "sha256" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.problems === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "problems" },
        message: "must have required property '" + "problems" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "path" ||
        key0 === "kind" ||
        key0 === "bytes" ||
        key0 === "sha256" ||
        key0 === "status" ||
        key0 === "problems" ||
        key0 === "blocks"
      )) {
        const err6 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.path !== undefined) {
      if (typeof data.path !== "string") {
        const err7 = {
          instancePath: instancePath + "/path",
          schemaPath: "#/properties/path/type",
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
    if (data.kind !== undefined) {
      let data1 = data.kind;
      const _errs5 = errors;
      let valid1 = false;
      const _errs6 = errors;
      if (
        !validate109(data1, {
          instancePath: instancePath + "/kind",
          parentData: data,
          parentDataProperty: "kind",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate109.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs6 === errors;
      valid1 = valid1 || _valid0;
      const _errs7 = errors;
      if (data1 !== null) {
        const err8 = {
          instancePath: instancePath + "/kind",
          schemaPath: "#/properties/kind/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err9 = {
          instancePath: instancePath + "/kind",
          schemaPath: "#/properties/kind/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      } else {
        errors = _errs5;
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.bytes !== undefined) {
      let data2 = data.bytes;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err10 = {
          instancePath: instancePath + "/bytes",
          schemaPath: "#/properties/bytes/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err11 = {
            instancePath: instancePath + "/bytes",
            schemaPath: "#/properties/bytes/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
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
    if (data.sha256 !== undefined) {
      let data3 = data.sha256;
      const _errs12 = errors;
      let valid2 = false;
      const _errs13 = errors;
      if (typeof data3 === "string") {
        if (!pattern4.test(data3)) {
          const err12 = {
            instancePath: instancePath + "/sha256",
            schemaPath: "#/properties/sha256/anyOf/0/pattern",
            keyword: "pattern",
            params: { pattern: "^[0-9a-f]{64}$" },
            message: 'must match pattern "' + "^[0-9a-f]{64}$" + '"',
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
          instancePath: instancePath + "/sha256",
          schemaPath: "#/properties/sha256/anyOf/0/type",
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
      var _valid1 = _errs13 === errors;
      valid2 = valid2 || _valid1;
      const _errs15 = errors;
      if (data3 !== null) {
        const err14 = {
          instancePath: instancePath + "/sha256",
          schemaPath: "#/properties/sha256/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      var _valid1 = _errs15 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const err15 = {
          instancePath: instancePath + "/sha256",
          schemaPath: "#/properties/sha256/anyOf",
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
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.status !== undefined) {
      let data4 = data.status;
      if (!(
        data4 === "used" ||
        data4 === "unused" ||
        data4 === "invalid" ||
        data4 === "unreadable" ||
        data4 === "skipped"
      )) {
        const err16 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/enum",
          keyword: "enum",
          params: { allowedValues: schema39.properties.status.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.problems !== undefined) {
      let data5 = data.problems;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate111(data5[i0], {
              instancePath: instancePath + "/problems/" + i0,
              parentData: data5,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate111.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + "/problems",
          schemaPath: "#/properties/problems/type",
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
    if (data.blocks !== undefined) {
      let data7 = data.blocks;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !validate115(data7[i1], {
              instancePath: instancePath + "/blocks/" + i1,
              parentData: data7,
              parentDataProperty: i1,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate115.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + "/blocks",
          schemaPath: "#/properties/blocks/type",
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
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: "#/type",
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
  validate119.errors = vErrors;
  return errors === 0;
}
validate119.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate55(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.complete === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "complete" },
        message: "must have required property '" + "complete" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.input === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "input" },
        message: "must have required property '" + "input" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "complete" || key0 === "input")) {
        const err3 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.type !== undefined) {
      if ("input" !== data.type) {
        const err4 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "input" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.complete !== undefined) {
      if (typeof data.complete !== "boolean") {
        const err5 = {
          instancePath: instancePath + "/complete",
          schemaPath: "#/properties/complete/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.input !== undefined) {
      if (
        !validate119(data.input, {
          instancePath: instancePath + "/input",
          parentData: data,
          parentDataProperty: "input",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate119.errors);
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
  validate55.errors = vErrors;
  return errors === 0;
}
validate55.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema45 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "inputs", "facts"],
  properties: {
    type: { const: "end" },
    inputs: { type: "integer", minimum: 0 },
    facts: { type: "integer", minimum: 0 },
  },
};

function validate125(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate125.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.inputs === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "inputs" },
        message: "must have required property '" + "inputs" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.facts === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "facts" },
        message: "must have required property '" + "facts" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "inputs" || key0 === "facts")) {
        const err3 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.type !== undefined) {
      if ("end" !== data.type) {
        const err4 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "end" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.inputs !== undefined) {
      let data1 = data.inputs;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + "/inputs",
          schemaPath: "#/properties/inputs/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err6 = {
            instancePath: instancePath + "/inputs",
            schemaPath: "#/properties/inputs/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
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
    if (data.facts !== undefined) {
      let data2 = data.facts;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err7 = {
          instancePath: instancePath + "/facts",
          schemaPath: "#/properties/facts/type",
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
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err8 = {
            instancePath: instancePath + "/facts",
            schemaPath: "#/properties/facts/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 0 },
            message: "must be >= 0",
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
  } else {
    const err9 = {
      instancePath,
      schemaPath: "#/type",
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
  validate125.errors = vErrors;
  return errors === 0;
}
validate125.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema46 = {
  type: "object",
  additionalProperties: false,
  required: [
    "type",
    "endpoint",
    "status",
    "result",
    "violations",
    "messages",
    "answer",
    "body",
    "requestId",
    "times",
    "damage",
    "citation",
  ],
  properties: {
    type: { const: "call" },
    told: { const: true },
    inApplyChanges: { const: true },
    endpoint: { enum: ["regenerate", "generate", "activate", "delete", null] },
    status: { type: ["integer", "null"] },
    result: { enum: ["failed", "succeeded", "unrecognised"] },
    violations: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["text", "citation", "certificates"],
        properties: {
          text: { type: "string" },
          citation: { $ref: "#/$defs/Citation" },
          certificates: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["name", "citation"],
              properties: { name: { type: "string" }, citation: { $ref: "#/$defs/Citation" } },
            },
          },
        },
      },
    },
    messages: { type: "array", items: { type: "string" } },
    answer: {
      enum: [
        "call-succeeded",
        "call-succeeded-with-warnings",
        "call-unauthorized",
        "call-forbidden",
        "call-not-found",
        "call-failed-otherwise",
        "answer-not-json",
        "answer-not-understood",
        null,
      ],
    },
    body: { type: ["string", "null"] },
    requestId: { type: ["string", "null"] },
    times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
    damage: { type: ["string", "null"] },
    citation: { $ref: "#/$defs/Citation" },
  },
};
const func1 = Object.prototype.hasOwnProperty;
const schema47 = {
  type: "object",
  additionalProperties: false,
  required: ["source", "line", "column", "text"],
  properties: {
    source: { type: "string" },
    line: { type: "integer", minimum: 1 },
    column: { type: "integer", minimum: 1 },
    text: { type: "string" },
  },
};

function validate128(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate128.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "source" },
        message: "must have required property '" + "source" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.line === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "line" },
        message: "must have required property '" + "line" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.column === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "column" },
        message: "must have required property '" + "column" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.text === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "text" },
        message: "must have required property '" + "text" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "source" || key0 === "line" || key0 === "column" || key0 === "text")) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.source !== undefined) {
      if (typeof data.source !== "string") {
        const err5 = {
          instancePath: instancePath + "/source",
          schemaPath: "#/properties/source/type",
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
    if (data.line !== undefined) {
      let data1 = data.line;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err6 = {
          instancePath: instancePath + "/line",
          schemaPath: "#/properties/line/type",
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
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          const err7 = {
            instancePath: instancePath + "/line",
            schemaPath: "#/properties/line/minimum",
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
    }
    if (data.column !== undefined) {
      let data2 = data.column;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err8 = {
          instancePath: instancePath + "/column",
          schemaPath: "#/properties/column/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 1 || isNaN(data2)) {
          const err9 = {
            instancePath: instancePath + "/column",
            schemaPath: "#/properties/column/minimum",
            keyword: "minimum",
            params: { comparison: ">=", limit: 1 },
            message: "must be >= 1",
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
    if (data.text !== undefined) {
      if (typeof data.text !== "string") {
        const err10 = {
          instancePath: instancePath + "/text",
          schemaPath: "#/properties/text/type",
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
  validate128.errors = vErrors;
  return errors === 0;
}
validate128.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema48 = {
  type: "object",
  additionalProperties: false,
  required: ["instant", "basis", "citation"],
  properties: {
    instant: { $ref: "#/$defs/Instant" },
    basis: {
      enum: [
        "failed-at",
        "manifest",
        "production-log",
        "audit-log",
        "date-header",
        "apply-changes-log",
        "date-line",
        "file-name",
        "file-date",
      ],
    },
    citation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
  },
};
const schema49 = {
  type: "object",
  additionalProperties: false,
  required: ["earliest", "latest", "raw", "zone", "zoneFrom"],
  properties: {
    earliest: { $ref: "#/$defs/Micros" },
    latest: { $ref: "#/$defs/Micros" },
    raw: { type: "string" },
    zone: { type: "string" },
    zoneFrom: { enum: ["text", "file", "user", "assumed", "unknown"] },
  },
};
const schema50 = { type: "integer" };

function validate133(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate133.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "integer" },
      message: "must be integer",
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate133.errors = vErrors;
  return errors === 0;
}
validate133.evaluated = { dynamicProps: false, dynamicItems: false };

function validate132(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate132.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.earliest === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "earliest" },
        message: "must have required property '" + "earliest" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.latest === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "latest" },
        message: "must have required property '" + "latest" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.raw === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "raw" },
        message: "must have required property '" + "raw" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.zone === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "zone" },
        message: "must have required property '" + "zone" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.zoneFrom === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "zoneFrom" },
        message: "must have required property '" + "zoneFrom" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "earliest" || key0 === "latest" || key0 === "raw" || key0 === "zone" || key0 === "zoneFrom")) {
        const err5 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.earliest !== undefined) {
      if (
        !validate133(data.earliest, {
          instancePath: instancePath + "/earliest",
          parentData: data,
          parentDataProperty: "earliest",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate133.errors);
        errors = vErrors.length;
      }
    }
    if (data.latest !== undefined) {
      if (
        !validate133(data.latest, {
          instancePath: instancePath + "/latest",
          parentData: data,
          parentDataProperty: "latest",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate133.errors);
        errors = vErrors.length;
      }
    }
    if (data.raw !== undefined) {
      if (typeof data.raw !== "string") {
        const err6 = {
          instancePath: instancePath + "/raw",
          schemaPath: "#/properties/raw/type",
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
    if (data.zone !== undefined) {
      if (typeof data.zone !== "string") {
        const err7 = {
          instancePath: instancePath + "/zone",
          schemaPath: "#/properties/zone/type",
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
    if (data.zoneFrom !== undefined) {
      let data4 = data.zoneFrom;
      if (!(data4 === "text" || data4 === "file" || data4 === "user" || data4 === "assumed" || data4 === "unknown")) {
        const err8 = {
          instancePath: instancePath + "/zoneFrom",
          schemaPath: "#/properties/zoneFrom/enum",
          keyword: "enum",
          params: { allowedValues: schema49.properties.zoneFrom.enum },
          message: "must be equal to one of the allowed values",
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
      instancePath,
      schemaPath: "#/type",
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
  validate132.errors = vErrors;
  return errors === 0;
}
validate132.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate131(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate131.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.instant === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "instant" },
        message: "must have required property '" + "instant" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.basis === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "basis" },
        message: "must have required property '" + "basis" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "instant" || key0 === "basis" || key0 === "citation")) {
        const err3 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.instant !== undefined) {
      if (
        !validate132(data.instant, {
          instancePath: instancePath + "/instant",
          parentData: data,
          parentDataProperty: "instant",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
    }
    if (data.basis !== undefined) {
      let data1 = data.basis;
      if (!(
        data1 === "failed-at" ||
        data1 === "manifest" ||
        data1 === "production-log" ||
        data1 === "audit-log" ||
        data1 === "date-header" ||
        data1 === "apply-changes-log" ||
        data1 === "date-line" ||
        data1 === "file-name" ||
        data1 === "file-date"
      )) {
        const err4 = {
          instancePath: instancePath + "/basis",
          schemaPath: "#/properties/basis/enum",
          keyword: "enum",
          params: { allowedValues: schema48.properties.basis.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      let data2 = data.citation;
      const _errs5 = errors;
      let valid1 = false;
      const _errs6 = errors;
      if (
        !validate128(data2, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs6 === errors;
      valid1 = valid1 || _valid0;
      const _errs7 = errors;
      if (data2 !== null) {
        const err5 = {
          instancePath: instancePath + "/citation",
          schemaPath: "#/properties/citation/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err6 = {
          instancePath: instancePath + "/citation",
          schemaPath: "#/properties/citation/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      } else {
        errors = _errs5;
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err7 = {
      instancePath,
      schemaPath: "#/type",
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
  validate131.errors = vErrors;
  return errors === 0;
}
validate131.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate127(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate127.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.endpoint === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "endpoint" },
        message: "must have required property '" + "endpoint" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.result === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "result" },
        message: "must have required property '" + "result" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.violations === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "violations" },
        message: "must have required property '" + "violations" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.messages === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "messages" },
        message: "must have required property '" + "messages" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.answer === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "answer" },
        message: "must have required property '" + "answer" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.body === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "body" },
        message: "must have required property '" + "body" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.requestId === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "requestId" },
        message: "must have required property '" + "requestId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.times === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "times" },
        message: "must have required property '" + "times" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.damage === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "damage" },
        message: "must have required property '" + "damage" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema46.properties, key0)) {
        const err12 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("call" !== data.type) {
        const err13 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "call" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.told !== undefined) {
      if (true !== data.told) {
        const err14 = {
          instancePath: instancePath + "/told",
          schemaPath: "#/properties/told/const",
          keyword: "const",
          params: { allowedValue: true },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.inApplyChanges !== undefined) {
      if (true !== data.inApplyChanges) {
        const err15 = {
          instancePath: instancePath + "/inApplyChanges",
          schemaPath: "#/properties/inApplyChanges/const",
          keyword: "const",
          params: { allowedValue: true },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.endpoint !== undefined) {
      let data3 = data.endpoint;
      if (!(
        data3 === "regenerate" ||
        data3 === "generate" ||
        data3 === "activate" ||
        data3 === "delete" ||
        data3 === null
      )) {
        const err16 = {
          instancePath: instancePath + "/endpoint",
          schemaPath: "#/properties/endpoint/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.endpoint.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.status !== undefined) {
      let data4 = data.status;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
        const err17 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: schema46.properties.status.type },
          message: "must be integer,null",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.result !== undefined) {
      let data5 = data.result;
      if (!(data5 === "failed" || data5 === "succeeded" || data5 === "unrecognised")) {
        const err18 = {
          instancePath: instancePath + "/result",
          schemaPath: "#/properties/result/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.result.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.violations !== undefined) {
      let data6 = data.violations;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.text === undefined) {
              const err19 = {
                instancePath: instancePath + "/violations/" + i0,
                schemaPath: "#/properties/violations/items/required",
                keyword: "required",
                params: { missingProperty: "text" },
                message: "must have required property '" + "text" + "'",
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data7.citation === undefined) {
              const err20 = {
                instancePath: instancePath + "/violations/" + i0,
                schemaPath: "#/properties/violations/items/required",
                keyword: "required",
                params: { missingProperty: "citation" },
                message: "must have required property '" + "citation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data7.certificates === undefined) {
              const err21 = {
                instancePath: instancePath + "/violations/" + i0,
                schemaPath: "#/properties/violations/items/required",
                keyword: "required",
                params: { missingProperty: "certificates" },
                message: "must have required property '" + "certificates" + "'",
              };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            for (const key1 in data7) {
              if (!(key1 === "text" || key1 === "citation" || key1 === "certificates")) {
                const err22 = {
                  instancePath: instancePath + "/violations/" + i0,
                  schemaPath: "#/properties/violations/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data7.text !== undefined) {
              if (typeof data7.text !== "string") {
                const err23 = {
                  instancePath: instancePath + "/violations/" + i0 + "/text",
                  schemaPath: "#/properties/violations/items/properties/text/type",
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
            if (data7.citation !== undefined) {
              if (
                !validate128(data7.citation, {
                  instancePath: instancePath + "/violations/" + i0 + "/citation",
                  parentData: data7,
                  parentDataProperty: "citation",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate128.errors);
                errors = vErrors.length;
              }
            }
            if (data7.certificates !== undefined) {
              let data10 = data7.certificates;
              if (Array.isArray(data10)) {
                const len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data11 = data10[i1];
                  if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                    if (data11.name === undefined) {
                      const err24 = {
                        instancePath: instancePath + "/violations/" + i0 + "/certificates/" + i1,
                        schemaPath: "#/properties/violations/items/properties/certificates/items/required",
                        keyword: "required",
                        params: { missingProperty: "name" },
                        message: "must have required property '" + "name" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err24];
                      } else {
                        vErrors.push(err24);
                      }
                      errors++;
                    }
                    if (data11.citation === undefined) {
                      const err25 = {
                        instancePath: instancePath + "/violations/" + i0 + "/certificates/" + i1,
                        schemaPath: "#/properties/violations/items/properties/certificates/items/required",
                        keyword: "required",
                        params: { missingProperty: "citation" },
                        message: "must have required property '" + "citation" + "'",
                      };
                      if (vErrors === null) {
                        vErrors = [err25];
                      } else {
                        vErrors.push(err25);
                      }
                      errors++;
                    }
                    for (const key2 in data11) {
                      if (!(key2 === "name" || key2 === "citation")) {
                        const err26 = {
                          instancePath: instancePath + "/violations/" + i0 + "/certificates/" + i1,
                          schemaPath:
                            "#/properties/violations/items/properties/certificates/items/additionalProperties",
                          keyword: "additionalProperties",
                          params: { additionalProperty: key2 },
                          message: "must NOT have additional properties",
                        };
                        if (vErrors === null) {
                          vErrors = [err26];
                        } else {
                          vErrors.push(err26);
                        }
                        errors++;
                      }
                    }
                    if (data11.name !== undefined) {
                      if (typeof data11.name !== "string") {
                        const err27 = {
                          instancePath: instancePath + "/violations/" + i0 + "/certificates/" + i1 + "/name",
                          schemaPath:
                            "#/properties/violations/items/properties/certificates/items/properties/name/type",
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
                    if (data11.citation !== undefined) {
                      if (
                        !validate128(data11.citation, {
                          instancePath: instancePath + "/violations/" + i0 + "/certificates/" + i1 + "/citation",
                          parentData: data11,
                          parentDataProperty: "citation",
                          rootData,
                          dynamicAnchors,
                        })
                      ) {
                        vErrors = added(vErrors, validate128.errors);
                        errors = vErrors.length;
                      }
                    }
                  } else {
                    const err28 = {
                      instancePath: instancePath + "/violations/" + i0 + "/certificates/" + i1,
                      schemaPath: "#/properties/violations/items/properties/certificates/items/type",
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
              } else {
                const err29 = {
                  instancePath: instancePath + "/violations/" + i0 + "/certificates",
                  schemaPath: "#/properties/violations/items/properties/certificates/type",
                  keyword: "type",
                  params: { type: "array" },
                  message: "must be array",
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
              instancePath: instancePath + "/violations/" + i0,
              schemaPath: "#/properties/violations/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
      } else {
        const err31 = {
          instancePath: instancePath + "/violations",
          schemaPath: "#/properties/violations/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.messages !== undefined) {
      let data14 = data.messages;
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data14[i2] !== "string") {
            const err32 = {
              instancePath: instancePath + "/messages/" + i2,
              schemaPath: "#/properties/messages/items/type",
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
      } else {
        const err33 = {
          instancePath: instancePath + "/messages",
          schemaPath: "#/properties/messages/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.answer !== undefined) {
      let data16 = data.answer;
      if (!(
        data16 === "call-succeeded" ||
        data16 === "call-succeeded-with-warnings" ||
        data16 === "call-unauthorized" ||
        data16 === "call-forbidden" ||
        data16 === "call-not-found" ||
        data16 === "call-failed-otherwise" ||
        data16 === "answer-not-json" ||
        data16 === "answer-not-understood" ||
        data16 === null
      )) {
        const err34 = {
          instancePath: instancePath + "/answer",
          schemaPath: "#/properties/answer/enum",
          keyword: "enum",
          params: { allowedValues: schema46.properties.answer.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.body !== undefined) {
      let data17 = data.body;
      if (typeof data17 !== "string" && data17 !== null) {
        const err35 = {
          instancePath: instancePath + "/body",
          schemaPath: "#/properties/body/type",
          keyword: "type",
          params: { type: schema46.properties.body.type },
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
    if (data.requestId !== undefined) {
      let data18 = data.requestId;
      if (typeof data18 !== "string" && data18 !== null) {
        const err36 = {
          instancePath: instancePath + "/requestId",
          schemaPath: "#/properties/requestId/type",
          keyword: "type",
          params: { type: schema46.properties.requestId.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.times !== undefined) {
      let data19 = data.times;
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (
            !validate131(data19[i3], {
              instancePath: instancePath + "/times/" + i3,
              parentData: data19,
              parentDataProperty: i3,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate131.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err37 = {
          instancePath: instancePath + "/times",
          schemaPath: "#/properties/times/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.damage !== undefined) {
      let data21 = data.damage;
      if (typeof data21 !== "string" && data21 !== null) {
        const err38 = {
          instancePath: instancePath + "/damage",
          schemaPath: "#/properties/damage/type",
          keyword: "type",
          params: { type: schema46.properties.damage.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err39 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err39];
    } else {
      vErrors.push(err39);
    }
    errors++;
  }
  validate127.errors = vErrors;
  return errors === 0;
}
validate127.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema51 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "requestId", "status", "result", "answer", "at", "citation"],
  properties: {
    type: { const: "request-end" },
    requestId: { type: "string" },
    status: { type: "integer" },
    result: { enum: ["failed", "succeeded", "unrecognised"] },
    answer: {
      enum: [
        "call-succeeded",
        "call-succeeded-with-warnings",
        "call-unauthorized",
        "call-forbidden",
        "call-not-found",
        "call-failed-otherwise",
        "answer-not-json",
        "answer-not-understood",
        null,
      ],
    },
    at: { $ref: "#/$defs/Instant" },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate141(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate141.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.requestId === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "requestId" },
        message: "must have required property '" + "requestId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.result === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "result" },
        message: "must have required property '" + "result" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.answer === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "answer" },
        message: "must have required property '" + "answer" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.at === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "at" },
        message: "must have required property '" + "at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "requestId" ||
        key0 === "status" ||
        key0 === "result" ||
        key0 === "answer" ||
        key0 === "at" ||
        key0 === "citation"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("request-end" !== data.type) {
        const err8 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "request-end" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.requestId !== undefined) {
      if (typeof data.requestId !== "string") {
        const err9 = {
          instancePath: instancePath + "/requestId",
          schemaPath: "#/properties/requestId/type",
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
    if (data.status !== undefined) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err10 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: "integer" },
          message: "must be integer",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.result !== undefined) {
      let data3 = data.result;
      if (!(data3 === "failed" || data3 === "succeeded" || data3 === "unrecognised")) {
        const err11 = {
          instancePath: instancePath + "/result",
          schemaPath: "#/properties/result/enum",
          keyword: "enum",
          params: { allowedValues: schema51.properties.result.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.answer !== undefined) {
      let data4 = data.answer;
      if (!(
        data4 === "call-succeeded" ||
        data4 === "call-succeeded-with-warnings" ||
        data4 === "call-unauthorized" ||
        data4 === "call-forbidden" ||
        data4 === "call-not-found" ||
        data4 === "call-failed-otherwise" ||
        data4 === "answer-not-json" ||
        data4 === "answer-not-understood" ||
        data4 === null
      )) {
        const err12 = {
          instancePath: instancePath + "/answer",
          schemaPath: "#/properties/answer/enum",
          keyword: "enum",
          params: { allowedValues: schema51.properties.answer.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.at !== undefined) {
      if (
        !validate132(data.at, {
          instancePath: instancePath + "/at",
          parentData: data,
          parentDataProperty: "at",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate141.errors = vErrors;
  return errors === 0;
}
validate141.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema52 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "certificates", "times", "citation"],
  properties: {
    type: { const: "capture" },
    certificates: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "versions", "citation", "damage"],
        properties: {
          name: { type: "string" },
          versions: { type: "array", items: { $ref: "#/$defs/CapturedVersion" } },
          citation: { $ref: "#/$defs/Citation" },
          damage: { type: ["string", "null"] },
        },
      },
    },
    times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
    citation: { $ref: "#/$defs/Citation" },
  },
};
const schema53 = {
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "active",
    "signing",
    "transitional",
    "validUntil",
    "signedBy",
    "deployments",
    "citation",
    "activeCitation",
    "transitionalCitation",
    "validUntilCitation",
  ],
  properties: {
    id: { type: "string" },
    active: { type: "boolean" },
    signing: { type: ["boolean", "null"] },
    transitional: { type: "boolean" },
    validUntil: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    signedBy: { type: ["string", "null"] },
    deployments: {
      anyOf: [
        {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "citation"],
            properties: { name: { type: "string" }, citation: { $ref: "#/$defs/Citation" } },
          },
        },
        { type: "null" },
      ],
    },
    citation: { $ref: "#/$defs/Citation" },
    activeCitation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
    transitionalCitation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
    validUntilCitation: { anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }] },
  },
};

function validate146(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate146.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
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
    if (data.active === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "active" },
        message: "must have required property '" + "active" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.signing === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "signing" },
        message: "must have required property '" + "signing" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.transitional === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "transitional" },
        message: "must have required property '" + "transitional" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.validUntil === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "validUntil" },
        message: "must have required property '" + "validUntil" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.signedBy === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "signedBy" },
        message: "must have required property '" + "signedBy" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.deployments === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deployments" },
        message: "must have required property '" + "deployments" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.activeCitation === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "activeCitation" },
        message: "must have required property '" + "activeCitation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.transitionalCitation === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "transitionalCitation" },
        message: "must have required property '" + "transitionalCitation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.validUntilCitation === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "validUntilCitation" },
        message: "must have required property '" + "validUntilCitation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema53.properties, key0)) {
        const err11 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      if (typeof data.id !== "string") {
        const err12 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
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
    if (data.active !== undefined) {
      if (typeof data.active !== "boolean") {
        const err13 = {
          instancePath: instancePath + "/active",
          schemaPath: "#/properties/active/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.signing !== undefined) {
      let data2 = data.signing;
      if (typeof data2 !== "boolean" && data2 !== null) {
        const err14 = {
          instancePath: instancePath + "/signing",
          schemaPath: "#/properties/signing/type",
          keyword: "type",
          params: { type: schema53.properties.signing.type },
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
    if (data.transitional !== undefined) {
      if (typeof data.transitional !== "boolean") {
        const err15 = {
          instancePath: instancePath + "/transitional",
          schemaPath: "#/properties/transitional/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.validUntil !== undefined) {
      let data4 = data.validUntil;
      const _errs11 = errors;
      let valid1 = false;
      const _errs12 = errors;
      if (
        !validate132(data4, {
          instancePath: instancePath + "/validUntil",
          parentData: data,
          parentDataProperty: "validUntil",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs12 === errors;
      valid1 = valid1 || _valid0;
      const _errs13 = errors;
      if (data4 !== null) {
        const err16 = {
          instancePath: instancePath + "/validUntil",
          schemaPath: "#/properties/validUntil/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      var _valid0 = _errs13 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err17 = {
          instancePath: instancePath + "/validUntil",
          schemaPath: "#/properties/validUntil/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.signedBy !== undefined) {
      let data5 = data.signedBy;
      if (typeof data5 !== "string" && data5 !== null) {
        const err18 = {
          instancePath: instancePath + "/signedBy",
          schemaPath: "#/properties/signedBy/type",
          keyword: "type",
          params: { type: schema53.properties.signedBy.type },
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
    if (data.deployments !== undefined) {
      let data6 = data.deployments;
      const _errs18 = errors;
      let valid2 = false;
      const _errs19 = errors;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.name === undefined) {
              const err19 = {
                instancePath: instancePath + "/deployments/" + i0,
                schemaPath: "#/properties/deployments/anyOf/0/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (data7.citation === undefined) {
              const err20 = {
                instancePath: instancePath + "/deployments/" + i0,
                schemaPath: "#/properties/deployments/anyOf/0/items/required",
                keyword: "required",
                params: { missingProperty: "citation" },
                message: "must have required property '" + "citation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            for (const key1 in data7) {
              if (!(key1 === "name" || key1 === "citation")) {
                const err21 = {
                  instancePath: instancePath + "/deployments/" + i0,
                  schemaPath: "#/properties/deployments/anyOf/0/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data7.name !== undefined) {
              if (typeof data7.name !== "string") {
                const err22 = {
                  instancePath: instancePath + "/deployments/" + i0 + "/name",
                  schemaPath: "#/properties/deployments/anyOf/0/items/properties/name/type",
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
            if (data7.citation !== undefined) {
              if (
                !validate128(data7.citation, {
                  instancePath: instancePath + "/deployments/" + i0 + "/citation",
                  parentData: data7,
                  parentDataProperty: "citation",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate128.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err23 = {
              instancePath: instancePath + "/deployments/" + i0,
              schemaPath: "#/properties/deployments/anyOf/0/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
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
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/anyOf/0/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid1 = _errs19 === errors;
      valid2 = valid2 || _valid1;
      const _errs27 = errors;
      if (data6 !== null) {
        const err25 = {
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      var _valid1 = _errs27 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const err26 = {
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
    if (data.activeCitation !== undefined) {
      let data11 = data.activeCitation;
      const _errs31 = errors;
      let valid6 = false;
      const _errs32 = errors;
      if (
        !validate128(data11, {
          instancePath: instancePath + "/activeCitation",
          parentData: data,
          parentDataProperty: "activeCitation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
      var _valid2 = _errs32 === errors;
      valid6 = valid6 || _valid2;
      const _errs33 = errors;
      if (data11 !== null) {
        const err27 = {
          instancePath: instancePath + "/activeCitation",
          schemaPath: "#/properties/activeCitation/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      var _valid2 = _errs33 === errors;
      valid6 = valid6 || _valid2;
      if (!valid6) {
        const err28 = {
          instancePath: instancePath + "/activeCitation",
          schemaPath: "#/properties/activeCitation/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      } else {
        errors = _errs31;
        if (vErrors !== null) {
          if (_errs31) {
            vErrors.length = _errs31;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.transitionalCitation !== undefined) {
      let data12 = data.transitionalCitation;
      const _errs36 = errors;
      let valid7 = false;
      const _errs37 = errors;
      if (
        !validate128(data12, {
          instancePath: instancePath + "/transitionalCitation",
          parentData: data,
          parentDataProperty: "transitionalCitation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
      var _valid3 = _errs37 === errors;
      valid7 = valid7 || _valid3;
      const _errs38 = errors;
      if (data12 !== null) {
        const err29 = {
          instancePath: instancePath + "/transitionalCitation",
          schemaPath: "#/properties/transitionalCitation/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      var _valid3 = _errs38 === errors;
      valid7 = valid7 || _valid3;
      if (!valid7) {
        const err30 = {
          instancePath: instancePath + "/transitionalCitation",
          schemaPath: "#/properties/transitionalCitation/anyOf",
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
        errors = _errs36;
        if (vErrors !== null) {
          if (_errs36) {
            vErrors.length = _errs36;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.validUntilCitation !== undefined) {
      let data13 = data.validUntilCitation;
      const _errs41 = errors;
      let valid8 = false;
      const _errs42 = errors;
      if (
        !validate128(data13, {
          instancePath: instancePath + "/validUntilCitation",
          parentData: data,
          parentDataProperty: "validUntilCitation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
      var _valid4 = _errs42 === errors;
      valid8 = valid8 || _valid4;
      const _errs43 = errors;
      if (data13 !== null) {
        const err31 = {
          instancePath: instancePath + "/validUntilCitation",
          schemaPath: "#/properties/validUntilCitation/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
      var _valid4 = _errs43 === errors;
      valid8 = valid8 || _valid4;
      if (!valid8) {
        const err32 = {
          instancePath: instancePath + "/validUntilCitation",
          schemaPath: "#/properties/validUntilCitation/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
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
    const err33 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate146.errors = vErrors;
  return errors === 0;
}
validate146.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate145(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate145.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.certificates === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "certificates" },
        message: "must have required property '" + "certificates" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.times === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "times" },
        message: "must have required property '" + "times" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "certificates" || key0 === "times" || key0 === "citation")) {
        const err4 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
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
    if (data.type !== undefined) {
      if ("capture" !== data.type) {
        const err5 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "capture" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.certificates !== undefined) {
      let data1 = data.certificates;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.name === undefined) {
              const err6 = {
                instancePath: instancePath + "/certificates/" + i0,
                schemaPath: "#/properties/certificates/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data2.versions === undefined) {
              const err7 = {
                instancePath: instancePath + "/certificates/" + i0,
                schemaPath: "#/properties/certificates/items/required",
                keyword: "required",
                params: { missingProperty: "versions" },
                message: "must have required property '" + "versions" + "'",
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2.citation === undefined) {
              const err8 = {
                instancePath: instancePath + "/certificates/" + i0,
                schemaPath: "#/properties/certificates/items/required",
                keyword: "required",
                params: { missingProperty: "citation" },
                message: "must have required property '" + "citation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2.damage === undefined) {
              const err9 = {
                instancePath: instancePath + "/certificates/" + i0,
                schemaPath: "#/properties/certificates/items/required",
                keyword: "required",
                params: { missingProperty: "damage" },
                message: "must have required property '" + "damage" + "'",
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "name" || key1 === "versions" || key1 === "citation" || key1 === "damage")) {
                const err10 = {
                  instancePath: instancePath + "/certificates/" + i0,
                  schemaPath: "#/properties/certificates/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.name !== undefined) {
              if (typeof data2.name !== "string") {
                const err11 = {
                  instancePath: instancePath + "/certificates/" + i0 + "/name",
                  schemaPath: "#/properties/certificates/items/properties/name/type",
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
            if (data2.versions !== undefined) {
              let data4 = data2.versions;
              if (Array.isArray(data4)) {
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (
                    !validate146(data4[i1], {
                      instancePath: instancePath + "/certificates/" + i0 + "/versions/" + i1,
                      parentData: data4,
                      parentDataProperty: i1,
                      rootData,
                      dynamicAnchors,
                    })
                  ) {
                    vErrors = added(vErrors, validate146.errors);
                    errors = vErrors.length;
                  }
                }
              } else {
                const err12 = {
                  instancePath: instancePath + "/certificates/" + i0 + "/versions",
                  schemaPath: "#/properties/certificates/items/properties/versions/type",
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
            if (data2.citation !== undefined) {
              if (
                !validate128(data2.citation, {
                  instancePath: instancePath + "/certificates/" + i0 + "/citation",
                  parentData: data2,
                  parentDataProperty: "citation",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate128.errors);
                errors = vErrors.length;
              }
            }
            if (data2.damage !== undefined) {
              let data7 = data2.damage;
              if (typeof data7 !== "string" && data7 !== null) {
                const err13 = {
                  instancePath: instancePath + "/certificates/" + i0 + "/damage",
                  schemaPath: "#/properties/certificates/items/properties/damage/type",
                  keyword: "type",
                  params: { type: schema52.properties.certificates.items.properties.damage.type },
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
          } else {
            const err14 = {
              instancePath: instancePath + "/certificates/" + i0,
              schemaPath: "#/properties/certificates/items/type",
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
      } else {
        const err15 = {
          instancePath: instancePath + "/certificates",
          schemaPath: "#/properties/certificates/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.times !== undefined) {
      let data8 = data.times;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !validate131(data8[i2], {
              instancePath: instancePath + "/times/" + i2,
              parentData: data8,
              parentDataProperty: i2,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate131.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/times",
          schemaPath: "#/properties/times/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
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
  validate145.errors = vErrors;
  return errors === 0;
}
validate145.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema54 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "tasks", "environment", "director", "onlyDeployment", "covers", "times", "gaps", "citation"],
  properties: {
    type: { const: "task-list" },
    tasks: { type: "array", items: { $ref: "#/$defs/Task" } },
    environment: { type: ["string", "null"] },
    director: { type: ["string", "null"] },
    onlyDeployment: { type: ["string", "null"] },
    covers: {
      anyOf: [
        { const: "listing" },
        {
          type: "object",
          additionalProperties: false,
          required: ["from", "to"],
          properties: { from: { $ref: "#/$defs/Instant" }, to: { $ref: "#/$defs/Instant" } },
        },
        { type: "null" },
      ],
    },
    times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
    gaps: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["from", "to", "why", "citation"],
        properties: {
          from: { anyOf: [{ $ref: "#/$defs/Micros" }, { type: "null" }] },
          to: { anyOf: [{ $ref: "#/$defs/Micros" }, { type: "null" }] },
          why: { type: "string" },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
    },
    citation: { $ref: "#/$defs/Citation" },
  },
};
const schema55 = {
  type: "object",
  additionalProperties: false,
  required: [
    "id",
    "basis",
    "change",
    "state",
    "startedAt",
    "finishedAt",
    "otherTime",
    "timesOfDay",
    "user",
    "deployment",
    "instances",
    "description",
    "result",
    "citation",
  ],
  properties: {
    id: { type: ["string", "null"] },
    basis: {
      enum: [
        "debug-log",
        "task-list",
        "lock-event",
        "event-log",
        "output",
        "alert",
        "worker-log",
        "access-log",
        "installation-log",
      ],
    },
    change: { enum: ["create", "delete", null] },
    state: { enum: ["queued", "processing", "cancelling", "cancelled", "done", "error", "timeout", null] },
    startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    finishedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    otherTime: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    timesOfDay: {
      anyOf: [
        {
          type: "object",
          additionalProperties: false,
          required: ["first", "last"],
          properties: { first: { type: "number" }, last: { type: ["number", "null"] } },
        },
        { type: "null" },
      ],
    },
    user: { type: ["string", "null"] },
    deployment: { type: ["string", "null"] },
    instances: { type: "array", items: { type: "string" } },
    description: { type: ["string", "null"] },
    result: { type: ["string", "null"] },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate159(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate159.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
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
    if (data.basis === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "basis" },
        message: "must have required property '" + "basis" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.change === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "change" },
        message: "must have required property '" + "change" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "state" },
        message: "must have required property '" + "state" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.startedAt === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "startedAt" },
        message: "must have required property '" + "startedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.finishedAt === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "finishedAt" },
        message: "must have required property '" + "finishedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.otherTime === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "otherTime" },
        message: "must have required property '" + "otherTime" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.timesOfDay === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "timesOfDay" },
        message: "must have required property '" + "timesOfDay" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.user === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "user" },
        message: "must have required property '" + "user" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.deployment === undefined) {
      const err9 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deployment" },
        message: "must have required property '" + "deployment" + "'",
      };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.instances === undefined) {
      const err10 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "instances" },
        message: "must have required property '" + "instances" + "'",
      };
      if (vErrors === null) {
        vErrors = [err10];
      } else {
        vErrors.push(err10);
      }
      errors++;
    }
    if (data.description === undefined) {
      const err11 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "description" },
        message: "must have required property '" + "description" + "'",
      };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    if (data.result === undefined) {
      const err12 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "result" },
        message: "must have required property '" + "result" + "'",
      };
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err13 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema55.properties, key0)) {
        const err14 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data0 = data.id;
      if (typeof data0 !== "string" && data0 !== null) {
        const err15 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: schema55.properties.id.type },
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
    if (data.basis !== undefined) {
      let data1 = data.basis;
      if (!(
        data1 === "debug-log" ||
        data1 === "task-list" ||
        data1 === "lock-event" ||
        data1 === "event-log" ||
        data1 === "output" ||
        data1 === "alert" ||
        data1 === "worker-log" ||
        data1 === "access-log" ||
        data1 === "installation-log"
      )) {
        const err16 = {
          instancePath: instancePath + "/basis",
          schemaPath: "#/properties/basis/enum",
          keyword: "enum",
          params: { allowedValues: schema55.properties.basis.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.change !== undefined) {
      let data2 = data.change;
      if (!(data2 === "create" || data2 === "delete" || data2 === null)) {
        const err17 = {
          instancePath: instancePath + "/change",
          schemaPath: "#/properties/change/enum",
          keyword: "enum",
          params: { allowedValues: schema55.properties.change.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data3 = data.state;
      if (!(
        data3 === "queued" ||
        data3 === "processing" ||
        data3 === "cancelling" ||
        data3 === "cancelled" ||
        data3 === "done" ||
        data3 === "error" ||
        data3 === "timeout" ||
        data3 === null
      )) {
        const err18 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema55.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.startedAt !== undefined) {
      let data4 = data.startedAt;
      const _errs8 = errors;
      let valid1 = false;
      const _errs9 = errors;
      if (
        !validate132(data4, {
          instancePath: instancePath + "/startedAt",
          parentData: data,
          parentDataProperty: "startedAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs9 === errors;
      valid1 = valid1 || _valid0;
      const _errs10 = errors;
      if (data4 !== null) {
        const err19 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      var _valid0 = _errs10 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err20 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/anyOf",
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
        errors = _errs8;
        if (vErrors !== null) {
          if (_errs8) {
            vErrors.length = _errs8;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.finishedAt !== undefined) {
      let data5 = data.finishedAt;
      const _errs13 = errors;
      let valid2 = false;
      const _errs14 = errors;
      if (
        !validate132(data5, {
          instancePath: instancePath + "/finishedAt",
          parentData: data,
          parentDataProperty: "finishedAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs14 === errors;
      valid2 = valid2 || _valid1;
      const _errs15 = errors;
      if (data5 !== null) {
        const err21 = {
          instancePath: instancePath + "/finishedAt",
          schemaPath: "#/properties/finishedAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      var _valid1 = _errs15 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const err22 = {
          instancePath: instancePath + "/finishedAt",
          schemaPath: "#/properties/finishedAt/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
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
    if (data.otherTime !== undefined) {
      let data6 = data.otherTime;
      const _errs18 = errors;
      let valid3 = false;
      const _errs19 = errors;
      if (
        !validate132(data6, {
          instancePath: instancePath + "/otherTime",
          parentData: data,
          parentDataProperty: "otherTime",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid2 = _errs19 === errors;
      valid3 = valid3 || _valid2;
      const _errs20 = errors;
      if (data6 !== null) {
        const err23 = {
          instancePath: instancePath + "/otherTime",
          schemaPath: "#/properties/otherTime/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      var _valid2 = _errs20 === errors;
      valid3 = valid3 || _valid2;
      if (!valid3) {
        const err24 = {
          instancePath: instancePath + "/otherTime",
          schemaPath: "#/properties/otherTime/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.timesOfDay !== undefined) {
      let data7 = data.timesOfDay;
      const _errs23 = errors;
      let valid4 = false;
      const _errs24 = errors;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.first === undefined) {
          const err25 = {
            instancePath: instancePath + "/timesOfDay",
            schemaPath: "#/properties/timesOfDay/anyOf/0/required",
            keyword: "required",
            params: { missingProperty: "first" },
            message: "must have required property '" + "first" + "'",
          };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data7.last === undefined) {
          const err26 = {
            instancePath: instancePath + "/timesOfDay",
            schemaPath: "#/properties/timesOfDay/anyOf/0/required",
            keyword: "required",
            params: { missingProperty: "last" },
            message: "must have required property '" + "last" + "'",
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        for (const key1 in data7) {
          if (!(key1 === "first" || key1 === "last")) {
            const err27 = {
              instancePath: instancePath + "/timesOfDay",
              schemaPath: "#/properties/timesOfDay/anyOf/0/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data7.first !== undefined) {
          let data8 = data7.first;
          if (!(typeof data8 == "number" && isFinite(data8))) {
            const err28 = {
              instancePath: instancePath + "/timesOfDay/first",
              schemaPath: "#/properties/timesOfDay/anyOf/0/properties/first/type",
              keyword: "type",
              params: { type: "number" },
              message: "must be number",
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
        if (data7.last !== undefined) {
          let data9 = data7.last;
          if (!(typeof data9 == "number" && isFinite(data9)) && data9 !== null) {
            const err29 = {
              instancePath: instancePath + "/timesOfDay/last",
              schemaPath: "#/properties/timesOfDay/anyOf/0/properties/last/type",
              keyword: "type",
              params: { type: schema55.properties.timesOfDay.anyOf[0].properties.last.type },
              message: "must be number,null",
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
          instancePath: instancePath + "/timesOfDay",
          schemaPath: "#/properties/timesOfDay/anyOf/0/type",
          keyword: "type",
          params: { type: "object" },
          message: "must be object",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      var _valid3 = _errs24 === errors;
      valid4 = valid4 || _valid3;
      const _errs31 = errors;
      if (data7 !== null) {
        const err31 = {
          instancePath: instancePath + "/timesOfDay",
          schemaPath: "#/properties/timesOfDay/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
      var _valid3 = _errs31 === errors;
      valid4 = valid4 || _valid3;
      if (!valid4) {
        const err32 = {
          instancePath: instancePath + "/timesOfDay",
          schemaPath: "#/properties/timesOfDay/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      } else {
        errors = _errs23;
        if (vErrors !== null) {
          if (_errs23) {
            vErrors.length = _errs23;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.user !== undefined) {
      let data10 = data.user;
      if (typeof data10 !== "string" && data10 !== null) {
        const err33 = {
          instancePath: instancePath + "/user",
          schemaPath: "#/properties/user/type",
          keyword: "type",
          params: { type: schema55.properties.user.type },
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
    if (data.deployment !== undefined) {
      let data11 = data.deployment;
      if (typeof data11 !== "string" && data11 !== null) {
        const err34 = {
          instancePath: instancePath + "/deployment",
          schemaPath: "#/properties/deployment/type",
          keyword: "type",
          params: { type: schema55.properties.deployment.type },
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
    if (data.instances !== undefined) {
      let data12 = data.instances;
      if (Array.isArray(data12)) {
        const len0 = data12.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data12[i0] !== "string") {
            const err35 = {
              instancePath: instancePath + "/instances/" + i0,
              schemaPath: "#/properties/instances/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
      } else {
        const err36 = {
          instancePath: instancePath + "/instances",
          schemaPath: "#/properties/instances/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.description !== undefined) {
      let data14 = data.description;
      if (typeof data14 !== "string" && data14 !== null) {
        const err37 = {
          instancePath: instancePath + "/description",
          schemaPath: "#/properties/description/type",
          keyword: "type",
          params: { type: schema55.properties.description.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.result !== undefined) {
      let data15 = data.result;
      if (typeof data15 !== "string" && data15 !== null) {
        const err38 = {
          instancePath: instancePath + "/result",
          schemaPath: "#/properties/result/type",
          keyword: "type",
          params: { type: schema55.properties.result.type },
          message: "must be string,null",
        };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err39 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err39];
    } else {
      vErrors.push(err39);
    }
    errors++;
  }
  validate159.errors = vErrors;
  return errors === 0;
}
validate159.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate158(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate158.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tasks === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "tasks" },
        message: "must have required property '" + "tasks" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.environment === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "environment" },
        message: "must have required property '" + "environment" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.director === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "director" },
        message: "must have required property '" + "director" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.onlyDeployment === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "onlyDeployment" },
        message: "must have required property '" + "onlyDeployment" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.covers === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "covers" },
        message: "must have required property '" + "covers" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.times === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "times" },
        message: "must have required property '" + "times" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.gaps === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "gaps" },
        message: "must have required property '" + "gaps" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err8 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema54.properties, key0)) {
        const err9 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("task-list" !== data.type) {
        const err10 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "task-list" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.tasks !== undefined) {
      let data1 = data.tasks;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate159(data1[i0], {
              instancePath: instancePath + "/tasks/" + i0,
              parentData: data1,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate159.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + "/tasks",
          schemaPath: "#/properties/tasks/type",
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
    if (data.environment !== undefined) {
      let data3 = data.environment;
      if (typeof data3 !== "string" && data3 !== null) {
        const err12 = {
          instancePath: instancePath + "/environment",
          schemaPath: "#/properties/environment/type",
          keyword: "type",
          params: { type: schema54.properties.environment.type },
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
    if (data.director !== undefined) {
      let data4 = data.director;
      if (typeof data4 !== "string" && data4 !== null) {
        const err13 = {
          instancePath: instancePath + "/director",
          schemaPath: "#/properties/director/type",
          keyword: "type",
          params: { type: schema54.properties.director.type },
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
    if (data.onlyDeployment !== undefined) {
      let data5 = data.onlyDeployment;
      if (typeof data5 !== "string" && data5 !== null) {
        const err14 = {
          instancePath: instancePath + "/onlyDeployment",
          schemaPath: "#/properties/onlyDeployment/type",
          keyword: "type",
          params: { type: schema54.properties.onlyDeployment.type },
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
    if (data.covers !== undefined) {
      let data6 = data.covers;
      const _errs13 = errors;
      let valid3 = false;
      const _errs14 = errors;
      if ("listing" !== data6) {
        const err15 = {
          instancePath: instancePath + "/covers",
          schemaPath: "#/properties/covers/anyOf/0/const",
          keyword: "const",
          params: { allowedValue: "listing" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      var _valid0 = _errs14 === errors;
      valid3 = valid3 || _valid0;
      const _errs15 = errors;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.from === undefined) {
          const err16 = {
            instancePath: instancePath + "/covers",
            schemaPath: "#/properties/covers/anyOf/1/required",
            keyword: "required",
            params: { missingProperty: "from" },
            message: "must have required property '" + "from" + "'",
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data6.to === undefined) {
          const err17 = {
            instancePath: instancePath + "/covers",
            schemaPath: "#/properties/covers/anyOf/1/required",
            keyword: "required",
            params: { missingProperty: "to" },
            message: "must have required property '" + "to" + "'",
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        for (const key1 in data6) {
          if (!(key1 === "from" || key1 === "to")) {
            const err18 = {
              instancePath: instancePath + "/covers",
              schemaPath: "#/properties/covers/anyOf/1/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key1 },
              message: "must NOT have additional properties",
            };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data6.from !== undefined) {
          if (
            !validate132(data6.from, {
              instancePath: instancePath + "/covers/from",
              parentData: data6,
              parentDataProperty: "from",
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate132.errors);
            errors = vErrors.length;
          }
        }
        if (data6.to !== undefined) {
          if (
            !validate132(data6.to, {
              instancePath: instancePath + "/covers/to",
              parentData: data6,
              parentDataProperty: "to",
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate132.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err19 = {
          instancePath: instancePath + "/covers",
          schemaPath: "#/properties/covers/anyOf/1/type",
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
      var _valid0 = _errs15 === errors;
      valid3 = valid3 || _valid0;
      const _errs20 = errors;
      if (data6 !== null) {
        const err20 = {
          instancePath: instancePath + "/covers",
          schemaPath: "#/properties/covers/anyOf/2/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid0 = _errs20 === errors;
      valid3 = valid3 || _valid0;
      if (!valid3) {
        const err21 = {
          instancePath: instancePath + "/covers",
          schemaPath: "#/properties/covers/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
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
    if (data.times !== undefined) {
      let data9 = data.times;
      if (Array.isArray(data9)) {
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !validate131(data9[i1], {
              instancePath: instancePath + "/times/" + i1,
              parentData: data9,
              parentDataProperty: i1,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate131.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err22 = {
          instancePath: instancePath + "/times",
          schemaPath: "#/properties/times/type",
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
    if (data.gaps !== undefined) {
      let data11 = data.gaps;
      if (Array.isArray(data11)) {
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data12 = data11[i2];
          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
            if (data12.from === undefined) {
              const err23 = {
                instancePath: instancePath + "/gaps/" + i2,
                schemaPath: "#/properties/gaps/items/required",
                keyword: "required",
                params: { missingProperty: "from" },
                message: "must have required property '" + "from" + "'",
              };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (data12.to === undefined) {
              const err24 = {
                instancePath: instancePath + "/gaps/" + i2,
                schemaPath: "#/properties/gaps/items/required",
                keyword: "required",
                params: { missingProperty: "to" },
                message: "must have required property '" + "to" + "'",
              };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data12.why === undefined) {
              const err25 = {
                instancePath: instancePath + "/gaps/" + i2,
                schemaPath: "#/properties/gaps/items/required",
                keyword: "required",
                params: { missingProperty: "why" },
                message: "must have required property '" + "why" + "'",
              };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data12.citation === undefined) {
              const err26 = {
                instancePath: instancePath + "/gaps/" + i2,
                schemaPath: "#/properties/gaps/items/required",
                keyword: "required",
                params: { missingProperty: "citation" },
                message: "must have required property '" + "citation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            for (const key2 in data12) {
              if (!(key2 === "from" || key2 === "to" || key2 === "why" || key2 === "citation")) {
                const err27 = {
                  instancePath: instancePath + "/gaps/" + i2,
                  schemaPath: "#/properties/gaps/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key2 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data12.from !== undefined) {
              let data13 = data12.from;
              const _errs31 = errors;
              let valid10 = false;
              const _errs32 = errors;
              if (
                !validate133(data13, {
                  instancePath: instancePath + "/gaps/" + i2 + "/from",
                  parentData: data12,
                  parentDataProperty: "from",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate133.errors);
                errors = vErrors.length;
              }
              var _valid1 = _errs32 === errors;
              valid10 = valid10 || _valid1;
              const _errs33 = errors;
              if (data13 !== null) {
                const err28 = {
                  instancePath: instancePath + "/gaps/" + i2 + "/from",
                  schemaPath: "#/properties/gaps/items/properties/from/anyOf/1/type",
                  keyword: "type",
                  params: { type: "null" },
                  message: "must be null",
                };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
              var _valid1 = _errs33 === errors;
              valid10 = valid10 || _valid1;
              if (!valid10) {
                const err29 = {
                  instancePath: instancePath + "/gaps/" + i2 + "/from",
                  schemaPath: "#/properties/gaps/items/properties/from/anyOf",
                  keyword: "anyOf",
                  params: {},
                  message: "must match a schema in anyOf",
                };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              } else {
                errors = _errs31;
                if (vErrors !== null) {
                  if (_errs31) {
                    vErrors.length = _errs31;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data12.to !== undefined) {
              let data14 = data12.to;
              const _errs36 = errors;
              let valid11 = false;
              const _errs37 = errors;
              if (
                !validate133(data14, {
                  instancePath: instancePath + "/gaps/" + i2 + "/to",
                  parentData: data12,
                  parentDataProperty: "to",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate133.errors);
                errors = vErrors.length;
              }
              var _valid2 = _errs37 === errors;
              valid11 = valid11 || _valid2;
              const _errs38 = errors;
              if (data14 !== null) {
                const err30 = {
                  instancePath: instancePath + "/gaps/" + i2 + "/to",
                  schemaPath: "#/properties/gaps/items/properties/to/anyOf/1/type",
                  keyword: "type",
                  params: { type: "null" },
                  message: "must be null",
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
              var _valid2 = _errs38 === errors;
              valid11 = valid11 || _valid2;
              if (!valid11) {
                const err31 = {
                  instancePath: instancePath + "/gaps/" + i2 + "/to",
                  schemaPath: "#/properties/gaps/items/properties/to/anyOf",
                  keyword: "anyOf",
                  params: {},
                  message: "must match a schema in anyOf",
                };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              } else {
                errors = _errs36;
                if (vErrors !== null) {
                  if (_errs36) {
                    vErrors.length = _errs36;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data12.why !== undefined) {
              if (typeof data12.why !== "string") {
                const err32 = {
                  instancePath: instancePath + "/gaps/" + i2 + "/why",
                  schemaPath: "#/properties/gaps/items/properties/why/type",
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
            if (data12.citation !== undefined) {
              if (
                !validate128(data12.citation, {
                  instancePath: instancePath + "/gaps/" + i2 + "/citation",
                  parentData: data12,
                  parentDataProperty: "citation",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate128.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err33 = {
              instancePath: instancePath + "/gaps/" + i2,
              schemaPath: "#/properties/gaps/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      } else {
        const err34 = {
          instancePath: instancePath + "/gaps",
          schemaPath: "#/properties/gaps/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err35 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate158.errors = vErrors;
  return errors === 0;
}
validate158.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema56 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "name", "versionId", "task", "deployment", "at", "citation"],
  properties: {
    type: { const: "variable" },
    name: { type: "string" },
    versionId: { type: "string" },
    task: { type: ["string", "null"] },
    deployment: { type: ["string", "null"] },
    at: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate173(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate173.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
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
    if (data.versionId === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "versionId" },
        message: "must have required property '" + "versionId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.task === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "task" },
        message: "must have required property '" + "task" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.deployment === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deployment" },
        message: "must have required property '" + "deployment" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.at === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "at" },
        message: "must have required property '" + "at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "name" ||
        key0 === "versionId" ||
        key0 === "task" ||
        key0 === "deployment" ||
        key0 === "at" ||
        key0 === "citation"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("variable" !== data.type) {
        const err8 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "variable" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err9 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
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
    if (data.versionId !== undefined) {
      if (typeof data.versionId !== "string") {
        const err10 = {
          instancePath: instancePath + "/versionId",
          schemaPath: "#/properties/versionId/type",
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
    if (data.task !== undefined) {
      let data3 = data.task;
      if (typeof data3 !== "string" && data3 !== null) {
        const err11 = {
          instancePath: instancePath + "/task",
          schemaPath: "#/properties/task/type",
          keyword: "type",
          params: { type: schema56.properties.task.type },
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
    if (data.deployment !== undefined) {
      let data4 = data.deployment;
      if (typeof data4 !== "string" && data4 !== null) {
        const err12 = {
          instancePath: instancePath + "/deployment",
          schemaPath: "#/properties/deployment/type",
          keyword: "type",
          params: { type: schema56.properties.deployment.type },
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
    if (data.at !== undefined) {
      let data5 = data.at;
      const _errs12 = errors;
      let valid1 = false;
      const _errs13 = errors;
      if (
        !validate132(data5, {
          instancePath: instancePath + "/at",
          parentData: data,
          parentDataProperty: "at",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs13 === errors;
      valid1 = valid1 || _valid0;
      const _errs14 = errors;
      if (data5 !== null) {
        const err13 = {
          instancePath: instancePath + "/at",
          schemaPath: "#/properties/at/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      var _valid0 = _errs14 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err14 = {
          instancePath: instancePath + "/at",
          schemaPath: "#/properties/at/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: "#/type",
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
  validate173.errors = vErrors;
  return errors === 0;
}
validate173.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema57 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "id", "state", "startedAt", "finishedAt", "products", "citation"],
  properties: {
    type: { const: "apply-changes" },
    id: { type: ["string", "null"] },
    state: { enum: ["running", "succeeded", "failed", null] },
    startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    finishedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    products: { type: "array", items: { $ref: "#/$defs/AppliedProduct" } },
    citation: { $ref: "#/$defs/Citation" },
  },
};
const schema58 = {
  type: "object",
  additionalProperties: false,
  required: ["name", "deployment", "change", "state", "startedAt", "finishedAt", "citation"],
  properties: {
    name: { type: "string" },
    deployment: { type: ["string", "null"] },
    change: { enum: ["install", "update", "delete"] },
    state: { enum: ["running", "succeeded", "failed", null] },
    startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    finishedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate180(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate180.evaluated;
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
    if (data.deployment === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deployment" },
        message: "must have required property '" + "deployment" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.change === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "change" },
        message: "must have required property '" + "change" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.state === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "state" },
        message: "must have required property '" + "state" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.startedAt === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "startedAt" },
        message: "must have required property '" + "startedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.finishedAt === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "finishedAt" },
        message: "must have required property '" + "finishedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "name" ||
        key0 === "deployment" ||
        key0 === "change" ||
        key0 === "state" ||
        key0 === "startedAt" ||
        key0 === "finishedAt" ||
        key0 === "citation"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err8 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
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
    if (data.deployment !== undefined) {
      let data1 = data.deployment;
      if (typeof data1 !== "string" && data1 !== null) {
        const err9 = {
          instancePath: instancePath + "/deployment",
          schemaPath: "#/properties/deployment/type",
          keyword: "type",
          params: { type: schema58.properties.deployment.type },
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
    if (data.change !== undefined) {
      let data2 = data.change;
      if (!(data2 === "install" || data2 === "update" || data2 === "delete")) {
        const err10 = {
          instancePath: instancePath + "/change",
          schemaPath: "#/properties/change/enum",
          keyword: "enum",
          params: { allowedValues: schema58.properties.change.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.state !== undefined) {
      let data3 = data.state;
      if (!(data3 === "running" || data3 === "succeeded" || data3 === "failed" || data3 === null)) {
        const err11 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema58.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.startedAt !== undefined) {
      let data4 = data.startedAt;
      const _errs9 = errors;
      let valid1 = false;
      const _errs10 = errors;
      if (
        !validate132(data4, {
          instancePath: instancePath + "/startedAt",
          parentData: data,
          parentDataProperty: "startedAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs10 === errors;
      valid1 = valid1 || _valid0;
      const _errs11 = errors;
      if (data4 !== null) {
        const err12 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      var _valid0 = _errs11 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err13 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        errors = _errs9;
        if (vErrors !== null) {
          if (_errs9) {
            vErrors.length = _errs9;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.finishedAt !== undefined) {
      let data5 = data.finishedAt;
      const _errs14 = errors;
      let valid2 = false;
      const _errs15 = errors;
      if (
        !validate132(data5, {
          instancePath: instancePath + "/finishedAt",
          parentData: data,
          parentDataProperty: "finishedAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs15 === errors;
      valid2 = valid2 || _valid1;
      const _errs16 = errors;
      if (data5 !== null) {
        const err14 = {
          instancePath: instancePath + "/finishedAt",
          schemaPath: "#/properties/finishedAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      var _valid1 = _errs16 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const err15 = {
          instancePath: instancePath + "/finishedAt",
          schemaPath: "#/properties/finishedAt/anyOf",
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
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
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
  validate180.errors = vErrors;
  return errors === 0;
}
validate180.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate177(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate177.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.id === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
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
    if (data.state === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
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
    if (data.startedAt === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "startedAt" },
        message: "must have required property '" + "startedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.finishedAt === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "finishedAt" },
        message: "must have required property '" + "finishedAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.products === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "products" },
        message: "must have required property '" + "products" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "id" ||
        key0 === "state" ||
        key0 === "startedAt" ||
        key0 === "finishedAt" ||
        key0 === "products" ||
        key0 === "citation"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("apply-changes" !== data.type) {
        const err8 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "apply-changes" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      let data1 = data.id;
      if (typeof data1 !== "string" && data1 !== null) {
        const err9 = {
          instancePath: instancePath + "/id",
          schemaPath: "#/properties/id/type",
          keyword: "type",
          params: { type: schema57.properties.id.type },
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
    if (data.state !== undefined) {
      let data2 = data.state;
      if (!(data2 === "running" || data2 === "succeeded" || data2 === "failed" || data2 === null)) {
        const err10 = {
          instancePath: instancePath + "/state",
          schemaPath: "#/properties/state/enum",
          keyword: "enum",
          params: { allowedValues: schema57.properties.state.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.startedAt !== undefined) {
      let data3 = data.startedAt;
      const _errs7 = errors;
      let valid1 = false;
      const _errs8 = errors;
      if (
        !validate132(data3, {
          instancePath: instancePath + "/startedAt",
          parentData: data,
          parentDataProperty: "startedAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs8 === errors;
      valid1 = valid1 || _valid0;
      const _errs9 = errors;
      if (data3 !== null) {
        const err11 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      var _valid0 = _errs9 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err12 = {
          instancePath: instancePath + "/startedAt",
          schemaPath: "#/properties/startedAt/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      } else {
        errors = _errs7;
        if (vErrors !== null) {
          if (_errs7) {
            vErrors.length = _errs7;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.finishedAt !== undefined) {
      let data4 = data.finishedAt;
      const _errs12 = errors;
      let valid2 = false;
      const _errs13 = errors;
      if (
        !validate132(data4, {
          instancePath: instancePath + "/finishedAt",
          parentData: data,
          parentDataProperty: "finishedAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs13 === errors;
      valid2 = valid2 || _valid1;
      const _errs14 = errors;
      if (data4 !== null) {
        const err13 = {
          instancePath: instancePath + "/finishedAt",
          schemaPath: "#/properties/finishedAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      var _valid1 = _errs14 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        const err14 = {
          instancePath: instancePath + "/finishedAt",
          schemaPath: "#/properties/finishedAt/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.products !== undefined) {
      let data5 = data.products;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate180(data5[i0], {
              instancePath: instancePath + "/products/" + i0,
              parentData: data5,
              parentDataProperty: i0,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate180.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err15 = {
          instancePath: instancePath + "/products",
          schemaPath: "#/properties/products/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
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
  validate177.errors = vErrors;
  return errors === 0;
}
validate177.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema59 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "name", "versions", "deployments", "outdatedDeployments", "autoRotated", "citation"],
  properties: {
    type: { const: "certificate" },
    name: { type: "string" },
    versions: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["id", "createdAt", "validUntil", "transitional", "citation"],
        properties: {
          id: { type: ["string", "null"] },
          createdAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
          validUntil: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
          transitional: { type: ["boolean", "null"] },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
    },
    deployments: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }] },
    outdatedDeployments: { anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }] },
    autoRotated: { type: ["boolean", "null"] },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate187(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate187.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
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
    if (data.versions === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "versions" },
        message: "must have required property '" + "versions" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.deployments === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deployments" },
        message: "must have required property '" + "deployments" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.outdatedDeployments === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "outdatedDeployments" },
        message: "must have required property '" + "outdatedDeployments" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.autoRotated === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "autoRotated" },
        message: "must have required property '" + "autoRotated" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "name" ||
        key0 === "versions" ||
        key0 === "deployments" ||
        key0 === "outdatedDeployments" ||
        key0 === "autoRotated" ||
        key0 === "citation"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("certificate" !== data.type) {
        const err8 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "certificate" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== "string") {
        const err9 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
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
    if (data.versions !== undefined) {
      let data2 = data.versions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.id === undefined) {
              const err10 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/properties/versions/items/required",
                keyword: "required",
                params: { missingProperty: "id" },
                message: "must have required property '" + "id" + "'",
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data3.createdAt === undefined) {
              const err11 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/properties/versions/items/required",
                keyword: "required",
                params: { missingProperty: "createdAt" },
                message: "must have required property '" + "createdAt" + "'",
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data3.validUntil === undefined) {
              const err12 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/properties/versions/items/required",
                keyword: "required",
                params: { missingProperty: "validUntil" },
                message: "must have required property '" + "validUntil" + "'",
              };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data3.transitional === undefined) {
              const err13 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/properties/versions/items/required",
                keyword: "required",
                params: { missingProperty: "transitional" },
                message: "must have required property '" + "transitional" + "'",
              };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data3.citation === undefined) {
              const err14 = {
                instancePath: instancePath + "/versions/" + i0,
                schemaPath: "#/properties/versions/items/required",
                keyword: "required",
                params: { missingProperty: "citation" },
                message: "must have required property '" + "citation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            for (const key1 in data3) {
              if (!(
                key1 === "id" ||
                key1 === "createdAt" ||
                key1 === "validUntil" ||
                key1 === "transitional" ||
                key1 === "citation"
              )) {
                const err15 = {
                  instancePath: instancePath + "/versions/" + i0,
                  schemaPath: "#/properties/versions/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data3.id !== undefined) {
              let data4 = data3.id;
              if (typeof data4 !== "string" && data4 !== null) {
                const err16 = {
                  instancePath: instancePath + "/versions/" + i0 + "/id",
                  schemaPath: "#/properties/versions/items/properties/id/type",
                  keyword: "type",
                  params: { type: schema59.properties.versions.items.properties.id.type },
                  message: "must be string,null",
                };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data3.createdAt !== undefined) {
              let data5 = data3.createdAt;
              const _errs13 = errors;
              let valid4 = false;
              const _errs14 = errors;
              if (
                !validate132(data5, {
                  instancePath: instancePath + "/versions/" + i0 + "/createdAt",
                  parentData: data3,
                  parentDataProperty: "createdAt",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate132.errors);
                errors = vErrors.length;
              }
              var _valid0 = _errs14 === errors;
              valid4 = valid4 || _valid0;
              const _errs15 = errors;
              if (data5 !== null) {
                const err17 = {
                  instancePath: instancePath + "/versions/" + i0 + "/createdAt",
                  schemaPath: "#/properties/versions/items/properties/createdAt/anyOf/1/type",
                  keyword: "type",
                  params: { type: "null" },
                  message: "must be null",
                };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              var _valid0 = _errs15 === errors;
              valid4 = valid4 || _valid0;
              if (!valid4) {
                const err18 = {
                  instancePath: instancePath + "/versions/" + i0 + "/createdAt",
                  schemaPath: "#/properties/versions/items/properties/createdAt/anyOf",
                  keyword: "anyOf",
                  params: {},
                  message: "must match a schema in anyOf",
                };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
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
            if (data3.validUntil !== undefined) {
              let data6 = data3.validUntil;
              const _errs18 = errors;
              let valid5 = false;
              const _errs19 = errors;
              if (
                !validate132(data6, {
                  instancePath: instancePath + "/versions/" + i0 + "/validUntil",
                  parentData: data3,
                  parentDataProperty: "validUntil",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate132.errors);
                errors = vErrors.length;
              }
              var _valid1 = _errs19 === errors;
              valid5 = valid5 || _valid1;
              const _errs20 = errors;
              if (data6 !== null) {
                const err19 = {
                  instancePath: instancePath + "/versions/" + i0 + "/validUntil",
                  schemaPath: "#/properties/versions/items/properties/validUntil/anyOf/1/type",
                  keyword: "type",
                  params: { type: "null" },
                  message: "must be null",
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
              var _valid1 = _errs20 === errors;
              valid5 = valid5 || _valid1;
              if (!valid5) {
                const err20 = {
                  instancePath: instancePath + "/versions/" + i0 + "/validUntil",
                  schemaPath: "#/properties/versions/items/properties/validUntil/anyOf",
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
                errors = _errs18;
                if (vErrors !== null) {
                  if (_errs18) {
                    vErrors.length = _errs18;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data3.transitional !== undefined) {
              let data7 = data3.transitional;
              if (typeof data7 !== "boolean" && data7 !== null) {
                const err21 = {
                  instancePath: instancePath + "/versions/" + i0 + "/transitional",
                  schemaPath: "#/properties/versions/items/properties/transitional/type",
                  keyword: "type",
                  params: { type: schema59.properties.versions.items.properties.transitional.type },
                  message: "must be boolean,null",
                };
                if (vErrors === null) {
                  vErrors = [err21];
                } else {
                  vErrors.push(err21);
                }
                errors++;
              }
            }
            if (data3.citation !== undefined) {
              if (
                !validate128(data3.citation, {
                  instancePath: instancePath + "/versions/" + i0 + "/citation",
                  parentData: data3,
                  parentDataProperty: "citation",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate128.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err22 = {
              instancePath: instancePath + "/versions/" + i0,
              schemaPath: "#/properties/versions/items/type",
              keyword: "type",
              params: { type: "object" },
              message: "must be object",
            };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      } else {
        const err23 = {
          instancePath: instancePath + "/versions",
          schemaPath: "#/properties/versions/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.deployments !== undefined) {
      let data9 = data.deployments;
      const _errs26 = errors;
      let valid6 = false;
      const _errs27 = errors;
      if (Array.isArray(data9)) {
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data9[i1] !== "string") {
            const err24 = {
              instancePath: instancePath + "/deployments/" + i1,
              schemaPath: "#/properties/deployments/anyOf/0/items/type",
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
      } else {
        const err25 = {
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/anyOf/0/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      var _valid2 = _errs27 === errors;
      valid6 = valid6 || _valid2;
      const _errs31 = errors;
      if (data9 !== null) {
        const err26 = {
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      var _valid2 = _errs31 === errors;
      valid6 = valid6 || _valid2;
      if (!valid6) {
        const err27 = {
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      } else {
        errors = _errs26;
        if (vErrors !== null) {
          if (_errs26) {
            vErrors.length = _errs26;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.outdatedDeployments !== undefined) {
      let data11 = data.outdatedDeployments;
      const _errs34 = errors;
      let valid9 = false;
      const _errs35 = errors;
      if (Array.isArray(data11)) {
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (typeof data11[i2] !== "string") {
            const err28 = {
              instancePath: instancePath + "/outdatedDeployments/" + i2,
              schemaPath: "#/properties/outdatedDeployments/anyOf/0/items/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = {
          instancePath: instancePath + "/outdatedDeployments",
          schemaPath: "#/properties/outdatedDeployments/anyOf/0/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      var _valid3 = _errs35 === errors;
      valid9 = valid9 || _valid3;
      const _errs39 = errors;
      if (data11 !== null) {
        const err30 = {
          instancePath: instancePath + "/outdatedDeployments",
          schemaPath: "#/properties/outdatedDeployments/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      var _valid3 = _errs39 === errors;
      valid9 = valid9 || _valid3;
      if (!valid9) {
        const err31 = {
          instancePath: instancePath + "/outdatedDeployments",
          schemaPath: "#/properties/outdatedDeployments/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
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
    if (data.autoRotated !== undefined) {
      let data13 = data.autoRotated;
      if (typeof data13 !== "boolean" && data13 !== null) {
        const err32 = {
          instancePath: instancePath + "/autoRotated",
          schemaPath: "#/properties/autoRotated/type",
          keyword: "type",
          params: { type: schema59.properties.autoRotated.type },
          message: "must be boolean,null",
        };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err33 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate187.errors = vErrors;
  return errors === 0;
}
validate187.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema60 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "action", "name", "versionId", "status", "client", "at", "citation"],
  properties: {
    type: { const: "certificate-change" },
    action: { enum: ["generate", "regenerate", "set", "update-transitional", "delete"] },
    name: { type: ["string", "null"] },
    versionId: { type: ["string", "null"] },
    status: { type: ["integer", "null"] },
    client: { type: ["string", "null"] },
    at: { $ref: "#/$defs/Instant" },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate193(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate193.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.action === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "action" },
        message: "must have required property '" + "action" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.name === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "name" },
        message: "must have required property '" + "name" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.versionId === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "versionId" },
        message: "must have required property '" + "versionId" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.status === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "status" },
        message: "must have required property '" + "status" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.client === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "client" },
        message: "must have required property '" + "client" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.at === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "at" },
        message: "must have required property '" + "at" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err7 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "action" ||
        key0 === "name" ||
        key0 === "versionId" ||
        key0 === "status" ||
        key0 === "client" ||
        key0 === "at" ||
        key0 === "citation"
      )) {
        const err8 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("certificate-change" !== data.type) {
        const err9 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "certificate-change" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.action !== undefined) {
      let data1 = data.action;
      if (!(
        data1 === "generate" ||
        data1 === "regenerate" ||
        data1 === "set" ||
        data1 === "update-transitional" ||
        data1 === "delete"
      )) {
        const err10 = {
          instancePath: instancePath + "/action",
          schemaPath: "#/properties/action/enum",
          keyword: "enum",
          params: { allowedValues: schema60.properties.action.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      let data2 = data.name;
      if (typeof data2 !== "string" && data2 !== null) {
        const err11 = {
          instancePath: instancePath + "/name",
          schemaPath: "#/properties/name/type",
          keyword: "type",
          params: { type: schema60.properties.name.type },
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
    if (data.versionId !== undefined) {
      let data3 = data.versionId;
      if (typeof data3 !== "string" && data3 !== null) {
        const err12 = {
          instancePath: instancePath + "/versionId",
          schemaPath: "#/properties/versionId/type",
          keyword: "type",
          params: { type: schema60.properties.versionId.type },
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
    if (data.status !== undefined) {
      let data4 = data.status;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
        const err13 = {
          instancePath: instancePath + "/status",
          schemaPath: "#/properties/status/type",
          keyword: "type",
          params: { type: schema60.properties.status.type },
          message: "must be integer,null",
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.client !== undefined) {
      let data5 = data.client;
      if (typeof data5 !== "string" && data5 !== null) {
        const err14 = {
          instancePath: instancePath + "/client",
          schemaPath: "#/properties/client/type",
          keyword: "type",
          params: { type: schema60.properties.client.type },
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
    if (data.at !== undefined) {
      if (
        !validate132(data.at, {
          instancePath: instancePath + "/at",
          parentData: data,
          parentDataProperty: "at",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: "#/type",
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
  validate193.errors = vErrors;
  return errors === 0;
}
validate193.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema61 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "deployments", "complete", "environment", "times", "citation"],
  properties: {
    type: { const: "deployment-list" },
    deployments: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "citation"],
        properties: { name: { type: "string" }, citation: { $ref: "#/$defs/Citation" } },
      },
    },
    complete: { type: "boolean" },
    environment: { type: ["string", "null"] },
    times: { type: "array", items: { $ref: "#/$defs/StatedTime" } },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate197(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate197.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.deployments === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "deployments" },
        message: "must have required property '" + "deployments" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.complete === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "complete" },
        message: "must have required property '" + "complete" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.environment === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "environment" },
        message: "must have required property '" + "environment" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.times === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "times" },
        message: "must have required property '" + "times" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "deployments" ||
        key0 === "complete" ||
        key0 === "environment" ||
        key0 === "times" ||
        key0 === "citation"
      )) {
        const err6 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("deployment-list" !== data.type) {
        const err7 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "deployment-list" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.deployments !== undefined) {
      let data1 = data.deployments;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.name === undefined) {
              const err8 = {
                instancePath: instancePath + "/deployments/" + i0,
                schemaPath: "#/properties/deployments/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                message: "must have required property '" + "name" + "'",
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2.citation === undefined) {
              const err9 = {
                instancePath: instancePath + "/deployments/" + i0,
                schemaPath: "#/properties/deployments/items/required",
                keyword: "required",
                params: { missingProperty: "citation" },
                message: "must have required property '" + "citation" + "'",
              };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "name" || key1 === "citation")) {
                const err10 = {
                  instancePath: instancePath + "/deployments/" + i0,
                  schemaPath: "#/properties/deployments/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key1 },
                  message: "must NOT have additional properties",
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.name !== undefined) {
              if (typeof data2.name !== "string") {
                const err11 = {
                  instancePath: instancePath + "/deployments/" + i0 + "/name",
                  schemaPath: "#/properties/deployments/items/properties/name/type",
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
            if (data2.citation !== undefined) {
              if (
                !validate128(data2.citation, {
                  instancePath: instancePath + "/deployments/" + i0 + "/citation",
                  parentData: data2,
                  parentDataProperty: "citation",
                  rootData,
                  dynamicAnchors,
                })
              ) {
                vErrors = added(vErrors, validate128.errors);
                errors = vErrors.length;
              }
            }
          } else {
            const err12 = {
              instancePath: instancePath + "/deployments/" + i0,
              schemaPath: "#/properties/deployments/items/type",
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
          instancePath: instancePath + "/deployments",
          schemaPath: "#/properties/deployments/type",
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
    }
    if (data.complete !== undefined) {
      if (typeof data.complete !== "boolean") {
        const err14 = {
          instancePath: instancePath + "/complete",
          schemaPath: "#/properties/complete/type",
          keyword: "type",
          params: { type: "boolean" },
          message: "must be boolean",
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.environment !== undefined) {
      let data6 = data.environment;
      if (typeof data6 !== "string" && data6 !== null) {
        const err15 = {
          instancePath: instancePath + "/environment",
          schemaPath: "#/properties/environment/type",
          keyword: "type",
          params: { type: schema61.properties.environment.type },
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
    if (data.times !== undefined) {
      let data7 = data.times;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !validate131(data7[i1], {
              instancePath: instancePath + "/times/" + i1,
              parentData: data7,
              parentDataProperty: i1,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = added(vErrors, validate131.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/times",
          schemaPath: "#/properties/times/type",
          keyword: "type",
          params: { type: "array" },
          message: "must be array",
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
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
  validate197.errors = vErrors;
  return errors === 0;
}
validate197.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

const schema62 = {
  type: "object",
  additionalProperties: false,
  required: ["type", "file", "takenAt", "kind", "timezone", "note", "citation"],
  properties: {
    type: { const: "manifest-entry" },
    file: { type: "string" },
    takenAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }] },
    kind: { type: ["string", "null"] },
    timezone: { type: ["string", "null"] },
    note: { type: ["string", "null"] },
    complete: { const: false },
    citation: { $ref: "#/$defs/Citation" },
  },
};

function validate202(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate202.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err0 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.file === undefined) {
      const err1 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "file" },
        message: "must have required property '" + "file" + "'",
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.takenAt === undefined) {
      const err2 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "takenAt" },
        message: "must have required property '" + "takenAt" + "'",
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.kind === undefined) {
      const err3 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "kind" },
        message: "must have required property '" + "kind" + "'",
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.timezone === undefined) {
      const err4 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "timezone" },
        message: "must have required property '" + "timezone" + "'",
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.note === undefined) {
      const err5 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "note" },
        message: "must have required property '" + "note" + "'",
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.citation === undefined) {
      const err6 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "citation" },
        message: "must have required property '" + "citation" + "'",
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === "type" ||
        key0 === "file" ||
        key0 === "takenAt" ||
        key0 === "kind" ||
        key0 === "timezone" ||
        key0 === "note" ||
        key0 === "complete" ||
        key0 === "citation"
      )) {
        const err7 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          message: "must NOT have additional properties",
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== undefined) {
      if ("manifest-entry" !== data.type) {
        const err8 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/const",
          keyword: "const",
          params: { allowedValue: "manifest-entry" },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.file !== undefined) {
      if (typeof data.file !== "string") {
        const err9 = {
          instancePath: instancePath + "/file",
          schemaPath: "#/properties/file/type",
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
    if (data.takenAt !== undefined) {
      let data2 = data.takenAt;
      const _errs6 = errors;
      let valid1 = false;
      const _errs7 = errors;
      if (
        !validate132(data2, {
          instancePath: instancePath + "/takenAt",
          parentData: data,
          parentDataProperty: "takenAt",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate132.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      const _errs8 = errors;
      if (data2 !== null) {
        const err10 = {
          instancePath: instancePath + "/takenAt",
          schemaPath: "#/properties/takenAt/anyOf/1/type",
          keyword: "type",
          params: { type: "null" },
          message: "must be null",
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs8 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const err11 = {
          instancePath: instancePath + "/takenAt",
          schemaPath: "#/properties/takenAt/anyOf",
          keyword: "anyOf",
          params: {},
          message: "must match a schema in anyOf",
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.kind !== undefined) {
      let data3 = data.kind;
      if (typeof data3 !== "string" && data3 !== null) {
        const err12 = {
          instancePath: instancePath + "/kind",
          schemaPath: "#/properties/kind/type",
          keyword: "type",
          params: { type: schema62.properties.kind.type },
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
    if (data.timezone !== undefined) {
      let data4 = data.timezone;
      if (typeof data4 !== "string" && data4 !== null) {
        const err13 = {
          instancePath: instancePath + "/timezone",
          schemaPath: "#/properties/timezone/type",
          keyword: "type",
          params: { type: schema62.properties.timezone.type },
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
    if (data.note !== undefined) {
      let data5 = data.note;
      if (typeof data5 !== "string" && data5 !== null) {
        const err14 = {
          instancePath: instancePath + "/note",
          schemaPath: "#/properties/note/type",
          keyword: "type",
          params: { type: schema62.properties.note.type },
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
    if (data.complete !== undefined) {
      if (false !== data.complete) {
        const err15 = {
          instancePath: instancePath + "/complete",
          schemaPath: "#/properties/complete/const",
          keyword: "const",
          params: { allowedValue: false },
          message: "must be equal to constant",
        };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.citation !== undefined) {
      if (
        !validate128(data.citation, {
          instancePath: instancePath + "/citation",
          parentData: data,
          parentDataProperty: "citation",
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = added(vErrors, validate128.errors);
        errors = vErrors.length;
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
  validate202.errors = vErrors;
  return errors === 0;
}
validate202.evaluated = { props: true, dynamicProps: false, dynamicItems: false };

function validate52(
  data,
  { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="urn:certrace:schema:facts:1" */ let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined;
  }
  const _errs2 = errors;
  let valid1 = true;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.type === undefined && (missing0 = "type")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("header" !== data.type) {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      }
    }
  }
  var _valid0 = _errs3 === errors;
  errors = _errs2;
  if (vErrors !== null) {
    if (_errs2) {
      vErrors.length = _errs2;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs5 = errors;
    if (!validate53(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate53.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    valid1 = _valid0;
    if (valid1) {
      var props0 = true;
    }
  }
  if (!valid1) {
    const err2 = {
      instancePath,
      schemaPath: "#/allOf/0/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  const _errs7 = errors;
  let valid3 = true;
  const _errs8 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.type === undefined && (missing1 = "type")) {
      const err3 = {};
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("input" !== data.type) {
          const err4 = {};
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
  }
  var _valid1 = _errs8 === errors;
  errors = _errs7;
  if (vErrors !== null) {
    if (_errs7) {
      vErrors.length = _errs7;
    } else {
      vErrors = null;
    }
  }
  if (_valid1) {
    const _errs10 = errors;
    if (!validate55(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate55.errors);
      errors = vErrors.length;
    }
    var _valid1 = _errs10 === errors;
    valid3 = _valid1;
    if (valid3) {
      var props1 = true;
    }
  }
  if (!valid3) {
    const err5 = {
      instancePath,
      schemaPath: "#/allOf/1/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  if (props0 !== true && props1 !== undefined) {
    if (props1 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props1);
    }
  }
  const _errs12 = errors;
  let valid5 = true;
  const _errs13 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing2;
    if (data.type === undefined && (missing2 = "type")) {
      const err6 = {};
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("end" !== data.type) {
          const err7 = {};
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
  var _valid2 = _errs13 === errors;
  errors = _errs12;
  if (vErrors !== null) {
    if (_errs12) {
      vErrors.length = _errs12;
    } else {
      vErrors = null;
    }
  }
  if (_valid2) {
    const _errs15 = errors;
    if (!validate125(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate125.errors);
      errors = vErrors.length;
    }
    var _valid2 = _errs15 === errors;
    valid5 = _valid2;
    if (valid5) {
      var props2 = true;
    }
  }
  if (!valid5) {
    const err8 = {
      instancePath,
      schemaPath: "#/allOf/2/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  if (props0 !== true && props2 !== undefined) {
    if (props2 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props2);
    }
  }
  const _errs17 = errors;
  let valid7 = true;
  const _errs18 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing3;
    if (data.type === undefined && (missing3 = "type")) {
      const err9 = {};
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("call" !== data.type) {
          const err10 = {};
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
  var _valid3 = _errs18 === errors;
  errors = _errs17;
  if (vErrors !== null) {
    if (_errs17) {
      vErrors.length = _errs17;
    } else {
      vErrors = null;
    }
  }
  if (_valid3) {
    const _errs20 = errors;
    if (!validate127(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate127.errors);
      errors = vErrors.length;
    }
    var _valid3 = _errs20 === errors;
    valid7 = _valid3;
    if (valid7) {
      var props3 = true;
    }
  }
  if (!valid7) {
    const err11 = {
      instancePath,
      schemaPath: "#/allOf/3/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  if (props0 !== true && props3 !== undefined) {
    if (props3 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props3);
    }
  }
  const _errs22 = errors;
  let valid9 = true;
  const _errs23 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing4;
    if (data.type === undefined && (missing4 = "type")) {
      const err12 = {};
      if (vErrors === null) {
        vErrors = [err12];
      } else {
        vErrors.push(err12);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("request-end" !== data.type) {
          const err13 = {};
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
  var _valid4 = _errs23 === errors;
  errors = _errs22;
  if (vErrors !== null) {
    if (_errs22) {
      vErrors.length = _errs22;
    } else {
      vErrors = null;
    }
  }
  if (_valid4) {
    const _errs25 = errors;
    if (!validate141(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate141.errors);
      errors = vErrors.length;
    }
    var _valid4 = _errs25 === errors;
    valid9 = _valid4;
    if (valid9) {
      var props4 = true;
    }
  }
  if (!valid9) {
    const err14 = {
      instancePath,
      schemaPath: "#/allOf/4/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  if (props0 !== true && props4 !== undefined) {
    if (props4 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props4);
    }
  }
  const _errs27 = errors;
  let valid11 = true;
  const _errs28 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing5;
    if (data.type === undefined && (missing5 = "type")) {
      const err15 = {};
      if (vErrors === null) {
        vErrors = [err15];
      } else {
        vErrors.push(err15);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("capture" !== data.type) {
          const err16 = {};
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
  var _valid5 = _errs28 === errors;
  errors = _errs27;
  if (vErrors !== null) {
    if (_errs27) {
      vErrors.length = _errs27;
    } else {
      vErrors = null;
    }
  }
  if (_valid5) {
    const _errs30 = errors;
    if (!validate145(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate145.errors);
      errors = vErrors.length;
    }
    var _valid5 = _errs30 === errors;
    valid11 = _valid5;
    if (valid11) {
      var props5 = true;
    }
  }
  if (!valid11) {
    const err17 = {
      instancePath,
      schemaPath: "#/allOf/5/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  if (props0 !== true && props5 !== undefined) {
    if (props5 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props5);
    }
  }
  const _errs32 = errors;
  let valid13 = true;
  const _errs33 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing6;
    if (data.type === undefined && (missing6 = "type")) {
      const err18 = {};
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("task-list" !== data.type) {
          const err19 = {};
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
  var _valid6 = _errs33 === errors;
  errors = _errs32;
  if (vErrors !== null) {
    if (_errs32) {
      vErrors.length = _errs32;
    } else {
      vErrors = null;
    }
  }
  if (_valid6) {
    const _errs35 = errors;
    if (!validate158(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate158.errors);
      errors = vErrors.length;
    }
    var _valid6 = _errs35 === errors;
    valid13 = _valid6;
    if (valid13) {
      var props6 = true;
    }
  }
  if (!valid13) {
    const err20 = {
      instancePath,
      schemaPath: "#/allOf/6/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  if (props0 !== true && props6 !== undefined) {
    if (props6 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props6);
    }
  }
  const _errs37 = errors;
  let valid15 = true;
  const _errs38 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing7;
    if (data.type === undefined && (missing7 = "type")) {
      const err21 = {};
      if (vErrors === null) {
        vErrors = [err21];
      } else {
        vErrors.push(err21);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("variable" !== data.type) {
          const err22 = {};
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
  }
  var _valid7 = _errs38 === errors;
  errors = _errs37;
  if (vErrors !== null) {
    if (_errs37) {
      vErrors.length = _errs37;
    } else {
      vErrors = null;
    }
  }
  if (_valid7) {
    const _errs40 = errors;
    if (!validate173(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate173.errors);
      errors = vErrors.length;
    }
    var _valid7 = _errs40 === errors;
    valid15 = _valid7;
    if (valid15) {
      var props7 = true;
    }
  }
  if (!valid15) {
    const err23 = {
      instancePath,
      schemaPath: "#/allOf/7/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  if (props0 !== true && props7 !== undefined) {
    if (props7 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props7);
    }
  }
  const _errs42 = errors;
  let valid17 = true;
  const _errs43 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing8;
    if (data.type === undefined && (missing8 = "type")) {
      const err24 = {};
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("apply-changes" !== data.type) {
          const err25 = {};
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
  }
  var _valid8 = _errs43 === errors;
  errors = _errs42;
  if (vErrors !== null) {
    if (_errs42) {
      vErrors.length = _errs42;
    } else {
      vErrors = null;
    }
  }
  if (_valid8) {
    const _errs45 = errors;
    if (!validate177(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate177.errors);
      errors = vErrors.length;
    }
    var _valid8 = _errs45 === errors;
    valid17 = _valid8;
    if (valid17) {
      var props8 = true;
    }
  }
  if (!valid17) {
    const err26 = {
      instancePath,
      schemaPath: "#/allOf/8/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  if (props0 !== true && props8 !== undefined) {
    if (props8 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props8);
    }
  }
  const _errs47 = errors;
  let valid19 = true;
  const _errs48 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing9;
    if (data.type === undefined && (missing9 = "type")) {
      const err27 = {};
      if (vErrors === null) {
        vErrors = [err27];
      } else {
        vErrors.push(err27);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("certificate" !== data.type) {
          const err28 = {};
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
  var _valid9 = _errs48 === errors;
  errors = _errs47;
  if (vErrors !== null) {
    if (_errs47) {
      vErrors.length = _errs47;
    } else {
      vErrors = null;
    }
  }
  if (_valid9) {
    const _errs50 = errors;
    if (!validate187(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate187.errors);
      errors = vErrors.length;
    }
    var _valid9 = _errs50 === errors;
    valid19 = _valid9;
    if (valid19) {
      var props9 = true;
    }
  }
  if (!valid19) {
    const err29 = {
      instancePath,
      schemaPath: "#/allOf/9/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err29];
    } else {
      vErrors.push(err29);
    }
    errors++;
  }
  if (props0 !== true && props9 !== undefined) {
    if (props9 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props9);
    }
  }
  const _errs52 = errors;
  let valid21 = true;
  const _errs53 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing10;
    if (data.type === undefined && (missing10 = "type")) {
      const err30 = {};
      if (vErrors === null) {
        vErrors = [err30];
      } else {
        vErrors.push(err30);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("certificate-change" !== data.type) {
          const err31 = {};
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      }
    }
  }
  var _valid10 = _errs53 === errors;
  errors = _errs52;
  if (vErrors !== null) {
    if (_errs52) {
      vErrors.length = _errs52;
    } else {
      vErrors = null;
    }
  }
  if (_valid10) {
    const _errs55 = errors;
    if (!validate193(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate193.errors);
      errors = vErrors.length;
    }
    var _valid10 = _errs55 === errors;
    valid21 = _valid10;
    if (valid21) {
      var props10 = true;
    }
  }
  if (!valid21) {
    const err32 = {
      instancePath,
      schemaPath: "#/allOf/10/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err32];
    } else {
      vErrors.push(err32);
    }
    errors++;
  }
  if (props0 !== true && props10 !== undefined) {
    if (props10 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props10);
    }
  }
  const _errs57 = errors;
  let valid23 = true;
  const _errs58 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing11;
    if (data.type === undefined && (missing11 = "type")) {
      const err33 = {};
      if (vErrors === null) {
        vErrors = [err33];
      } else {
        vErrors.push(err33);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("deployment-list" !== data.type) {
          const err34 = {};
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
      }
    }
  }
  var _valid11 = _errs58 === errors;
  errors = _errs57;
  if (vErrors !== null) {
    if (_errs57) {
      vErrors.length = _errs57;
    } else {
      vErrors = null;
    }
  }
  if (_valid11) {
    const _errs60 = errors;
    if (!validate197(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate197.errors);
      errors = vErrors.length;
    }
    var _valid11 = _errs60 === errors;
    valid23 = _valid11;
    if (valid23) {
      var props11 = true;
    }
  }
  if (!valid23) {
    const err35 = {
      instancePath,
      schemaPath: "#/allOf/11/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  if (props0 !== true && props11 !== undefined) {
    if (props11 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props11);
    }
  }
  const _errs62 = errors;
  let valid25 = true;
  const _errs63 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing12;
    if (data.type === undefined && (missing12 = "type")) {
      const err36 = {};
      if (vErrors === null) {
        vErrors = [err36];
      } else {
        vErrors.push(err36);
      }
      errors++;
    } else {
      if (data.type !== undefined) {
        if ("manifest-entry" !== data.type) {
          const err37 = {};
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
      }
    }
  }
  var _valid12 = _errs63 === errors;
  errors = _errs62;
  if (vErrors !== null) {
    if (_errs62) {
      vErrors.length = _errs62;
    } else {
      vErrors = null;
    }
  }
  if (_valid12) {
    const _errs65 = errors;
    if (!validate202(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = added(vErrors, validate202.errors);
      errors = vErrors.length;
    }
    var _valid12 = _errs65 === errors;
    valid25 = _valid12;
    if (valid25) {
      var props12 = true;
    }
  }
  if (!valid25) {
    const err38 = {
      instancePath,
      schemaPath: "#/allOf/12/if",
      keyword: "if",
      params: { failingKeyword: "then" },
      message: 'must match "then" schema',
    };
    if (vErrors === null) {
      vErrors = [err38];
    } else {
      vErrors.push(err38);
    }
    errors++;
  }
  if (props0 !== true && props12 !== undefined) {
    if (props12 === true) {
      props0 = true;
    } else {
      props0 = props0 || {};
      Object.assign(props0, props12);
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
      const err39 = {
        instancePath,
        schemaPath: "#/required",
        keyword: "required",
        params: { missingProperty: "type" },
        message: "must have required property '" + "type" + "'",
      };
      if (vErrors === null) {
        vErrors = [err39];
      } else {
        vErrors.push(err39);
      }
      errors++;
    }
    if (props0 !== true) {
      props0 = props0 || {};
      props0.type = true;
    }
    if (data.type !== undefined) {
      let data13 = data.type;
      if (!(
        data13 === "header" ||
        data13 === "input" ||
        data13 === "end" ||
        data13 === "call" ||
        data13 === "request-end" ||
        data13 === "capture" ||
        data13 === "task-list" ||
        data13 === "variable" ||
        data13 === "apply-changes" ||
        data13 === "certificate" ||
        data13 === "certificate-change" ||
        data13 === "deployment-list" ||
        data13 === "manifest-entry"
      )) {
        const err40 = {
          instancePath: instancePath + "/type",
          schemaPath: "#/properties/type/enum",
          keyword: "enum",
          params: { allowedValues: schema19.properties.type.enum },
          message: "must be equal to one of the allowed values",
        };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
  } else {
    const err41 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      message: "must be object",
    };
    if (vErrors === null) {
      vErrors = [err41];
    } else {
      vErrors.push(err41);
    }
    errors++;
  }
  validate52.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate52.evaluated = { dynamicProps: true, dynamicItems: false };

function added(errors, more) {
  if (errors === null) return more;
  for (const one of more) errors.push(one);
  return errors;
}
