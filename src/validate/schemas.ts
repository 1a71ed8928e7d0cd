/* Generated from schemas/ by scripts/generate.mjs. */
export const SCHEMAS = {
  "bosh-tasks-api": {
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
  },
  "bosh-tasks": {
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
  },
  "capture-manifest": {
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
            kind: { enum: ["regenerate-response", "topology", "bosh-tasks"], description: "What the file is" },
            timezone: { type: "string", description: "UTC, +09:00 or Asia/Seoul: the zone of times that name none" },
            note: { type: "string", description: "For people" },
          },
        },
      },
    },
  },
  "regenerate-response": {
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
  },
  report: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:report:1",
    title: "Report",
    description: "What certrace reports of one bundle. Every output format is a pure function of it.",
    type: "object",
    additionalProperties: false,
    properties: {
      schemaVersion: { const: 1 },
      tool: {
        type: "object",
        additionalProperties: false,
        required: ["name", "version"],
        properties: { name: { const: "certrace" }, version: { type: "string" } },
      },
      outcome: {
        enum: ["complete", "partial", "failed"],
        description: "partial: an input was invalid, unreadable, skipped or cut; failed: nothing could be judged",
      },
      verdict: { $ref: "#/$defs/Verdict" },
      matched: {
        enum: [true, false, null],
        description: "true for confirmed and probable, false for ruled-out and not-applicable, else null",
      },
      headline: { type: "string", description: "The answer in one or two sentences" },
      calls: { type: "array", items: { $ref: "#/$defs/Call" } },
      findings: { type: "array", items: { $ref: "#/$defs/Finding" } },
      healthChecks: { type: "array", items: { $ref: "#/$defs/HealthCheck" } },
      cadence: {
        anyOf: [{ $ref: "#/$defs/Cadence" }, { type: "null" }],
        description: "null where fewer than two checks are known",
      },
      captures: { type: "array", items: { $ref: "#/$defs/Capture" } },
      contradictions: { type: "array", items: { $ref: "#/$defs/Contradiction" } },
      timeline: { type: "array", items: { $ref: "#/$defs/TimelineEntry" } },
      inputs: { type: "array", items: { $ref: "#/$defs/Input" } },
    },
    required: [
      "schemaVersion",
      "tool",
      "outcome",
      "verdict",
      "matched",
      "headline",
      "calls",
      "findings",
      "healthChecks",
      "cadence",
      "captures",
      "contradictions",
      "timeline",
      "inputs",
    ],
    $defs: {
      Time: {
        type: "string",
        description: "ISO 8601 in UTC: to the second, with a fraction only where the source has one",
        pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
      },
      Citation: {
        type: "object",
        description: "A place in a source and the text that stands there",
        additionalProperties: false,
        required: ["source", "line", "column", "text"],
        properties: {
          source: { type: "string", description: "Path of the source, as in inputs[].path" },
          line: { type: "integer", minimum: 1 },
          column: { type: "integer", minimum: 1, description: "In UTF-16 units" },
          text: { type: "string", description: "The text at that place, free of terminal control sequences" },
        },
      },
      Verdict: {
        enum: ["confirmed", "probable", "possible", "inconclusive", "ruled-out", "not-applicable"],
        description: "How sure it is that this failure was the health-check race",
      },
      Catalogued: {
        type: "object",
        description: "An entry of the catalogue of diagnoses",
        additionalProperties: false,
        required: ["code", "title"],
        properties: { code: { type: "string", description: "See `certrace explain`" }, title: { type: "string" } },
      },
      CallTime: {
        type: "object",
        description: "When the call was under way, as an interval with both ends included",
        additionalProperties: false,
        required: ["earliest", "latest", "basis", "strength"],
        properties: {
          earliest: { $ref: "#/$defs/Time" },
          latest: { $ref: "#/$defs/Time" },
          basis: {
            enum: ["failed-at", "manifest", "date-header", "date-line", "file-name", "file-date"],
            description: "What says so",
          },
          strength: { enum: ["strong", "weak"], description: "A weak time never decides a criterion" },
        },
      },
      Call: {
        type: "object",
        description: "One request to the certificate API and its response",
        additionalProperties: false,
        required: ["id", "endpoint", "status", "result", "at", "citation"],
        properties: {
          id: { type: "string", description: "call-1, call-2, … in the order of their times" },
          endpoint: {
            anyOf: [{ enum: ["regenerate", "generate", "activate", "delete"] }, { type: "null" }],
            description: "null where nothing says which request it was",
          },
          status: {
            anyOf: [{ type: "integer" }, { type: "null" }],
            description: "HTTP status, null where it was not saved",
          },
          result: { enum: ["failed", "succeeded", "unrecognised"] },
          at: { anyOf: [{ $ref: "#/$defs/CallTime" }, { type: "null" }], description: "null where nothing says when" },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      Criterion: {
        type: "object",
        description: "One of the seven criteria, judged",
        additionalProperties: false,
        required: ["id", "status", "statement", "citations", "wouldDecide"],
        properties: {
          id: {
            enum: [
              "signing-violation",
              "certificate-in-reach",
              "newest-version-only-on-health-check",
              "others-share-one-older-version",
              "rotation-not-applied",
              "check-ran-during-call",
              "check-went-away",
            ],
          },
          status: { enum: ["met", "unmet", "unknown"] },
          statement: { type: "string", description: "What was seen, in one sentence" },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" } },
          wouldDecide: {
            type: "array",
            items: { type: "string" },
            description: "What would decide it; empty unless unknown",
          },
        },
      },
      Alternative: {
        type: "object",
        description: "Another explanation that was considered",
        additionalProperties: false,
        required: ["code", "title", "status", "why", "citations"],
        properties: {
          code: { type: "string", description: "Code of the catalogue" },
          title: { type: "string" },
          status: { enum: ["possible", "excluded"] },
          why: { type: "string", description: "The reason, in one sentence" },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" } },
        },
      },
      Assumption: {
        type: "object",
        description: "Something that the verdict rests on and the evidence does not show",
        additionalProperties: false,
        required: ["statement", "settle"],
        properties: { statement: { type: "string" }, settle: { type: "string", description: "How to settle it" } },
      },
      Collect: {
        type: "object",
        description: "Evidence to ask for next",
        additionalProperties: false,
        required: ["command", "why", "retention"],
        properties: {
          command: { type: "string", description: "The exact command; its output dates itself" },
          why: { type: "string", description: "What it would settle" },
          retention: {
            anyOf: [{ type: "string" }, { type: "null" }],
            description: "For how long the foundation still has it; null where that does not matter",
          },
        },
      },
      Finding: {
        type: "object",
        description: "The verdict on one violation of one failed call",
        additionalProperties: false,
        required: [
          "call",
          "violation",
          "certificate",
          "verdict",
          "diagnosis",
          "criteria",
          "alternatives",
          "assumptions",
          "limits",
          "clockMarginSeconds",
          "remedy",
          "collect",
        ],
        properties: {
          call: {
            anyOf: [{ type: "string" }, { type: "null" }],
            description: "Id of the call; null when the bundle holds no call",
          },
          violation: {
            anyOf: [
              {
                type: "object",
                additionalProperties: false,
                required: ["code", "text"],
                properties: {
                  code: { type: "string", description: "Code of the catalogue" },
                  text: { type: "string", description: "Text as the response has it" },
                },
              },
              { type: "null" },
            ],
            description: "null when the answer reports no violation",
          },
          certificate: {
            anyOf: [{ type: "string" }, { type: "null" }],
            description: "Name of the certificate; null when the answer names none",
          },
          verdict: { $ref: "#/$defs/Verdict" },
          diagnosis: { $ref: "#/$defs/Catalogued" },
          criteria: {
            type: "array",
            items: { $ref: "#/$defs/Criterion" },
            description: "All seven, in their order; empty where the answer reports no violation",
          },
          alternatives: { type: "array", items: { $ref: "#/$defs/Alternative" } },
          assumptions: { type: "array", items: { $ref: "#/$defs/Assumption" } },
          limits: {
            type: "array",
            items: { type: "string" },
            description: "Why the verdict is not as sure as its criteria: contradictions and damage",
          },
          clockMarginSeconds: {
            anyOf: [
              {
                type: "object",
                description:
                  "By less than how many seconds the clock of the call could be wrong, either way, before check-ran-during-call changes",
                additionalProperties: false,
                required: ["earlier", "later"],
                properties: {
                  earlier: { type: "number", minimum: 0, description: "The call was really earlier" },
                  later: { type: "number", minimum: 0, description: "The call was really later" },
                },
              },
              { type: "null" },
            ],
          },
          remedy: { type: "array", items: { type: "string" }, description: "What to do, in order" },
          collect: {
            type: "array",
            items: { $ref: "#/$defs/Collect" },
            description: "What to collect next, in the order of what it would change",
          },
        },
      },
      HealthCheck: {
        type: "object",
        description: "One life of the health-check deployment",
        additionalProperties: false,
        required: ["deployment", "createTask", "deleteTask", "deployed", "visible", "state", "citations"],
        properties: {
          deployment: { type: "string" },
          createTask: { anyOf: [{ type: "string" }, { type: "null" }], description: "Id of the task" },
          deleteTask: { anyOf: [{ type: "string" }, { type: "null" }], description: "Id of the task" },
          deployed: {
            type: "object",
            description: "From the start of the create task to the end of the delete task",
            additionalProperties: false,
            required: ["from", "to"],
            properties: {
              from: { anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }], description: "null where unknown" },
              to: {
                anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }],
                description: "null where unknown or still open",
              },
            },
          },
          visible: {
            type: "object",
            description:
              "From the end of a create task that is done to the end of the delete task; both null where the create task was not done",
            additionalProperties: false,
            required: ["from", "to"],
            properties: {
              from: { anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }], description: "null where unknown" },
              to: {
                anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }],
                description: "null where unknown or still open",
              },
            },
          },
          state: { enum: ["finished", "running", "failed", "orphaned"] },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" } },
        },
      },
      Cadence: {
        type: "object",
        description: "The rhythm of the health checks, measured in this bundle",
        additionalProperties: false,
        required: ["periodSeconds", "spreadSeconds", "checks", "visibleShare", "nextQuietWindows"],
        properties: {
          periodSeconds: { type: "number", description: "Median from the start of one check to the start of the next" },
          spreadSeconds: { type: "number", description: "Largest distance of a measured period from the median" },
          checks: { type: "integer", description: "Checks that were measured" },
          visibleShare: {
            type: "number",
            minimum: 0,
            maximum: 1,
            description: "Share of the covered time in which a check was visible",
          },
          nextQuietWindows: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["from", "to"],
              properties: { from: { $ref: "#/$defs/Time" }, to: { $ref: "#/$defs/Time" } },
            },
            description: "When, after the last check known, no check is to be expected",
          },
        },
      },
      Capture: {
        type: "object",
        description: "What one saved topology says of one certificate",
        additionalProperties: false,
        required: ["certificate", "takenAt", "speaksFor", "versions", "citation"],
        properties: {
          certificate: { type: "string", description: "Name" },
          takenAt: {
            anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }],
            description: "null where no strong time is known",
          },
          speaksFor: {
            type: "array",
            items: { type: "string" },
            description: "Ids of the calls for which it speaks, outright or as an assumption",
          },
          versions: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["id", "newest", "active", "signing", "transitional", "validUntil", "deployments", "citation"],
              properties: {
                id: { type: "string" },
                newest: { type: "boolean" },
                active: { type: "boolean" },
                signing: {
                  anyOf: [{ type: "boolean" }, { type: "null" }],
                  description: "null where the capture does not print it",
                },
                transitional: { type: "boolean" },
                validUntil: { anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }] },
                deployments: { type: "array", items: { type: "string" } },
                citation: { $ref: "#/$defs/Citation" },
              },
            },
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      TimelineEntry: {
        type: "object",
        description: "Something that happened, with its time",
        additionalProperties: false,
        required: ["at", "until", "what", "source"],
        properties: {
          at: { $ref: "#/$defs/Time" },
          until: {
            anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }],
            description: "null for a moment, and where the end is unknown",
          },
          what: { type: "string", description: "One sentence" },
          source: {
            anyOf: [{ type: "string", description: "path:line" }, { type: "null" }],
            description: "null where the user said it",
          },
        },
      },
      Contradiction: {
        type: "object",
        description: "Two pieces of evidence that cannot both be true",
        additionalProperties: false,
        required: ["statement", "citations"],
        properties: {
          statement: { type: "string" },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" } },
        },
      },
      Problem: {
        type: "object",
        description: "Something wrong or noteworthy in an input",
        additionalProperties: false,
        required: ["code", "severity", "message", "line", "column", "pointer", "hint"],
        properties: {
          code: { type: "string", description: "Stable kebab-case code" },
          severity: { enum: ["error", "warning", "note"] },
          message: { type: "string" },
          line: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
          column: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
          pointer: { anyOf: [{ type: "string" }, { type: "null" }], description: "JSON pointer (RFC 6901)" },
          hint: { anyOf: [{ type: "string" }, { type: "null" }], description: "What to do about it" },
        },
      },
      Input: {
        type: "object",
        description: "One source of the bundle",
        additionalProperties: false,
        required: ["path", "kind", "bytes", "sha256", "status", "problems"],
        properties: {
          path: { type: "string", description: "Relative to what was given on the command line" },
          kind: {
            anyOf: [
              { enum: ["regenerate-response", "topology", "bosh-tasks", "capture-manifest", "document"] },
              { type: "null" },
            ],
            description: "null where it is nothing that is known",
          },
          bytes: { type: "integer", minimum: 0 },
          sha256: {
            anyOf: [{ type: "string", pattern: "^[0-9a-f]{64}$" }, { type: "null" }],
            description: "null where it was not computed",
          },
          status: { enum: ["used", "unused", "invalid", "unreadable", "skipped"] },
          problems: { type: "array", items: { $ref: "#/$defs/Problem" } },
        },
      },
    },
  },
  topology: {
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
  },
} as const;
