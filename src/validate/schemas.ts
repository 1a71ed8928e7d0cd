/* Generated from schemas/ by scripts/generate.mjs. */
export const SCHEMAS = {
  "bosh-deployments-api": {
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
          items: {
            type: "object",
            properties: {
              name: { type: "string", description: "Name of the release" },
              version: { type: ["string", "number"], description: "Version of the release" },
            },
          },
          description: "Releases that it uses",
        },
        stemcells: {
          type: ["array", "null"],
          items: {
            type: "object",
            properties: {
              name: { type: "string", description: "Name of the stemcell" },
              version: { type: ["string", "number"], description: "Version of the stemcell" },
            },
          },
          description: "Stemcells that it uses",
        },
        teams: { type: ["array", "null"], items: { type: "string" }, description: "Teams that may see it" },
      },
    },
  },
  "bosh-deployments": {
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
            Content: { type: "string", description: "What the rows are" },
            Rows: {
              type: ["array", "null"],
              items: {
                type: "object",
                required: ["name"],
                properties: {
                  name: { type: "string", description: "Name of the deployment" },
                  release_s: { type: "string", description: "name/version, one a line" },
                  stemcell_s: { type: "string", description: "name/version, one a line" },
                  team_s: { type: "string", description: "Teams that may see it" },
                },
              },
              description: "One object a row; null where the table is empty",
            },
          },
        },
        description: "The tables of the CLI; it prints one",
      },
      Lines: {
        type: ["array", "null"],
        items: { type: "string" },
        description: "What the CLI printed beside the table: the environment, the user, Succeeded",
      },
    },
  },
  "bosh-events-api": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:bosh-events-api:1",
    title: "BoshEventsApi",
    description:
      "Events as the director's API gives them: a list (GET /events) or one (GET /events/N). Keys without a value are left out.",
    type: ["array", "object"],
    items: { $ref: "#/$defs/Event" },
    $defs: {
      Event: {
        type: "object",
        required: ["id", "timestamp", "action", "object_type"],
        properties: {
          id: { type: ["string", "integer"], description: "Number of the event" },
          parent_id: { type: ["string", "integer", "null"], description: "The event that this one ends" },
          timestamp: { type: "integer", description: "Epoch seconds" },
          user: { type: ["string", "null"], description: "Who caused it" },
          action: { type: "string", description: "create, update, delete, start, …" },
          object_type: { type: "string", description: "What it was done to: deployment, instance, vm, variable, …" },
          object_name: { type: ["string", "null"], description: "Name of that object" },
          error: { type: ["string", "null"], description: "Why it failed; absent or null where it did not" },
          task: { type: ["string", "null"], description: "Number of the task that did it" },
          deployment: { type: ["string", "null"], description: "Deployment that it belongs to" },
          instance: { type: ["string", "null"], description: "Instance that it belongs to" },
          context: {
            type: ["object", "null"],
            description: "What else is known of it: for variables their id and version",
          },
        },
      },
    },
  },
  "bosh-events": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:bosh-events:1",
    title: "BoshEvents",
    description: "Output of bosh events --json. All values of a row are texts.",
    type: "object",
    required: ["Tables"],
    properties: {
      Tables: {
        type: "array",
        items: {
          type: "object",
          required: ["Rows"],
          properties: {
            Content: { type: "string", description: "What the rows are" },
            Rows: {
              type: ["array", "null"],
              items: {
                type: "object",
                required: ["id", "time", "action", "object_type"],
                properties: {
                  id: {
                    type: "string",
                    pattern: "^[0-9]+( <- [0-9]+)?$",
                    description: "186, or 186 <- 180 for an event that ends event 180",
                  },
                  time: { type: "string", description: "Wed Mar  6 00:41:05 UTC 2024" },
                  user: { type: "string", description: "Who caused it" },
                  action: { type: "string", description: "acquire, release, create, update, delete, …" },
                  object_type: { type: "string", description: "lock, deployment, vm, instance, variable, …" },
                  object_name: { type: "string", description: "Name of the object" },
                  task_id: { type: "string", description: "Number of the task that did it" },
                  deployment: { type: "string", description: "Deployment that it belongs to" },
                  instance: { type: "string", description: "Instance that it belongs to" },
                  context: { type: "string", description: "YAML" },
                  error: { type: "string", description: "Why it failed" },
                },
              },
              description: "One object a row; null where the table is empty",
            },
          },
        },
        description: "The tables of the CLI; it prints one",
      },
      Lines: {
        type: ["array", "null"],
        items: { type: "string" },
        description: "What the CLI printed beside the table: the environment, the user, Succeeded",
      },
    },
  },
  "bosh-instances": {
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
            Content: { type: "string", description: "What the rows are" },
            Rows: {
              type: ["array", "null"],
              items: {
                type: "object",
                properties: {
                  instance: { type: "string", description: "<instance group>/<uuid>" },
                  deployment: { type: "string", description: "Name of the deployment; bosh vms does not print it" },
                },
              },
              description: "One object a row; null where the table is empty",
            },
          },
        },
        description: "The tables of the CLI; it prints one",
      },
      Lines: {
        type: ["array", "null"],
        items: { type: "string" },
        description: "What the CLI printed beside the table: the environment, the user, Succeeded",
      },
    },
  },
  "bosh-task-events": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:bosh-task-events:1",
    title: "BoshTaskEvents",
    description: "The event log of a task as a list: what bosh task N --event prints one event a line.",
    type: "array",
    items: {
      type: "object",
      required: ["time"],
      properties: {
        time: { type: "integer", description: "Epoch seconds" },
        stage: { type: "string", description: "What the task is at: Creating vm, Updating instance, …" },
        tags: { type: "array", items: { type: "string" }, description: "The instance group" },
        total: { type: ["integer", "null"], description: "How many steps the stage has" },
        task: { type: "string", description: "The step of the stage" },
        index: { type: "integer", description: "Number of the step, from 1 on" },
        state: { type: "string", description: "started, in_progress, finished, failed" },
        progress: { type: "number", description: "How much of the step is done, in percent" },
        error: {
          type: "object",
          description: "What the task failed with",
          required: ["code", "message"],
          properties: {
            code: { type: "integer", description: "Number of the sort of error" },
            message: { type: "string", description: "Why the task failed" },
          },
        },
        type: { type: "string", description: "warning, deprecation" },
        message: { type: "string", description: "Text of a warning or a deprecation" },
      },
    },
  },
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
          state: { type: "string", description: "queued, processing, cancelling, cancelled, done, error or timeout" },
          description: {
            type: ["string", "null"],
            description: "What it does: create deployment, delete deployment, …",
          },
          timestamp: {
            type: ["integer", "null"],
            description: "Epoch seconds of the end; of the last change of state in old directors",
          },
          started_at: { type: ["integer", "null"], description: "Epoch seconds" },
          result: { type: ["string", "null"], description: "What came of it" },
          user: { type: ["string", "null"], description: "Who began it" },
          deployment: { type: ["string", "null"], description: "Deployment that it works on" },
          context_id: { type: ["string", "null"], description: "What the caller named it" },
        },
      },
    },
    properties: {
      id: { type: "integer", description: "Number of the task" },
      timestamp: { type: ["integer", "null"], description: "When its state changed last, in seconds since 1970" },
      started_at: { type: ["integer", "null"], description: "When it began, in seconds since 1970" },
    },
  },
  "bosh-tasks": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:bosh-tasks:1",
    title: "BoshTasks",
    description: "Output of bosh tasks --json, or the rows of its table alone. All values of a row are texts.",
    type: ["object", "array"],
    items: { $ref: "#/$defs/Row" },
    required: ["Tables"],
    properties: {
      Tables: {
        type: "array",
        items: {
          type: "object",
          required: ["Rows"],
          properties: {
            Content: { type: "string", description: "What the rows are" },
            Rows: {
              type: ["array", "null"],
              items: { $ref: "#/$defs/Row" },
              description: "One object a row; null where the table is empty",
            },
          },
        },
        description: "The tables of the CLI; it prints one",
      },
      Lines: {
        type: ["array", "null"],
        items: { type: "string" },
        description: "What the CLI printed beside the table: the environment, the user, Succeeded",
      },
    },
    $defs: {
      Row: {
        type: "object",
        description: "One task",
        required: ["id"],
        properties: {
          id: { type: "string", pattern: "^[0-9]+$", description: "Task id" },
          state: { type: "string", description: "queued, processing, cancelling, cancelled, done, error, timeout" },
          started_at: { type: "string", description: "Wed Mar  6 00:41:05 UTC 2024; empty or - where unknown" },
          finished_at: { type: "string", description: "When it ended, as the CLI prints it" },
          last_activity_at: { type: "string", description: "CLI before 6.0: the last change of state" },
          user: { type: "string", description: "Who began it" },
          deployment: { type: "string", description: "Deployment that it works on" },
          description: { type: "string", description: "What it does: create deployment, delete deployment, …" },
          result: { type: "string", description: "What came of it" },
        },
      },
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
            file: {
              type: "string",
              description:
                "Path of the file, relative to the folder of the manifest; where none is there, the end of the path of one file of the bundle",
            },
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
            complete: {
              type: "boolean",
              description:
                "false: a part of what was saved is missing from the file, so what it does not show may have been there",
            },
            note: { type: "string", description: "For people" },
          },
        },
        description: "One entry for each file of which something is known",
      },
    },
  },
  catalogue: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:catalogue:1",
    title: "Catalogue of diagnoses",
    description:
      "What certrace can say of a call. `certrace explain --format json` prints it, with the verdicts and criteria beside it.",
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: ["code", "kind", "title", "meaning", "shownBy", "remedy", "references"],
      properties: {
        code: {
          type: "string",
          pattern: "^[a-z]+(-[a-z]+)*$",
          description: "As reports name it. Never given another meaning.",
        },
        kind: {
          enum: ["race", "cause", "violation", "answer"],
          description:
            "The race; what else makes two versions sign; another safety violation; an answer that is no violation.",
        },
        violation: { type: "string", description: "The literal text of the violation that it explains." },
        raisedBy: {
          type: "array",
          items: { enum: ["generate", "activate", "regenerate", "delete"] },
          description: "The calls that report this violation.",
        },
        title: { type: "string", maxLength: 80, description: "The diagnosis in a few words" },
        meaning: { type: "string", description: "What is the matter" },
        shownBy: { type: "string", description: "The evidence that shows it." },
        remedy: {
          type: "array",
          minItems: 1,
          items: { type: "string", not: { pattern: "skip.safety.check" } },
          description: "Steps in their order, those that change nothing first; commands stand between backticks.",
        },
        stop: { type: "string", description: "When to leave off and open a support case." },
        references: {
          type: "array",
          items: { type: "string" },
          description: "Articles by number, documents by title.",
        },
      },
      if: {
        properties: {
          kind: {
            enum: ["race", "cause", "violation"],
            description: "Where the page is about the race, another cause or a violation",
          },
        },
      },
      then: { required: ["stop"] },
    },
  },
  "certificate-authorities": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:certificate-authorities:1",
    title: "Certificate authorities",
    description: "Ops Manager's certificate authorities: GET /api/v0/certificate_authorities, or the list alone.",
    type: ["object", "array"],
    required: ["certificate_authorities"],
    properties: {
      certificate_authorities: {
        $ref: "#/$defs/Authorities",
        description: "The certificate authorities of Ops Manager",
      },
    },
    items: { $ref: "#/$defs/Authority" },
    $defs: {
      Authorities: { type: "array", items: { $ref: "#/$defs/Authority" } },
      Authority: {
        type: "object",
        description: "One generation of the root authority",
        required: ["guid"],
        properties: {
          guid: { type: "string", description: "Ops Manager's id of it" },
          issuer: { type: "string", description: "Who issued it" },
          created_on: { type: ["string", "null"], description: "A day" },
          expires_on: { type: ["string", "null"], description: "A day" },
          active: { type: ["boolean", "null"], description: "Signs new certificates" },
        },
      },
    },
  },
  config: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:config:1",
    title: "Config",
    description:
      "config.yaml: what one person or team says to certrace in every run. It lies in $XDG_CONFIG_HOME/certrace or ~/.config/certrace, or is named with --config; it is never read from a bundle. An option of the command line beats it.",
    type: "object",
    additionalProperties: false,
    properties: {
      healthDeployments: {
        type: "array",
        items: { type: "string", pattern: "\\S" },
        description: "Further names of health-check deployments; those of --health-deployment are added",
      },
      timezone: {
        type: "string",
        description: "Zone of times that name none: UTC, +09:00 or Asia/Seoul; as --timezone",
      },
      limits: {
        type: "object",
        additionalProperties: false,
        description: "How much is read; as --limit, which beats single ones",
        properties: {
          members: { $ref: "#/$defs/Amount", description: "Members of all archives together" },
          bytes: { $ref: "#/$defs/Amount", description: "Bytes that all compressed data together may unpack to" },
          ratio: {
            $ref: "#/$defs/Amount",
            description:
              "How many times larger than its compressed form one stream may become, once it is larger than 256 MiB",
          },
          depth: { $ref: "#/$defs/Amount", description: "How deep archives may lie in each other" },
          document: {
            $ref: "#/$defs/Amount",
            description: "Bytes of a source that is searched for documents and tables; longer ones are read as logs",
          },
        },
      },
      format: {
        enum: ["terminal", "markdown", "prose", "html", "json"],
        description: "How certrace analyze shows the report; as --format",
      },
      color: { enum: ["auto", "always", "never"], description: "When to use colours; as --color" },
      width: { type: "integer", minimum: 40, description: "Columns of the terminal output; as --width" },
    },
    $defs: {
      Amount: {
        anyOf: [
          { type: "integer", minimum: 1 },
          { type: "string", pattern: "^\\d{1,15}(?:\\.\\d{1,3})?(?:[KMGT]i?)?B?$" },
        ],
        description: "A number, also with a unit: 500000, 200GiB",
      },
    },
  },
  "credhub-certificates": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:credhub-certificates:1",
    title: "CredHub certificates",
    description:
      "CredHub's GET /api/v1/certificates, GET /api/v1/certificates/:id/versions, GET /api/v1/data, and credhub get -j. Values are never read.",
    type: ["object", "array"],
    properties: {
      certificates: {
        type: "array",
        items: { $ref: "#/$defs/Certificate" },
        description: "The certificates, each with its versions",
      },
      data: { $ref: "#/$defs/Versions", description: "The versions of one certificate, as GET /api/v1/data answers" },
      versions: {
        $ref: "#/$defs/Versions",
        description: "The versions of one certificate, where they are not a list of their own",
      },
      name: { type: "string", description: "Name of the certificate" },
    },
    items: { $ref: "#/$defs/Version" },
    $defs: {
      Certificate: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", description: "Name of the certificate" },
          id: { type: "string", description: "CredHub's id of the certificate" },
          signed_by: { type: ["string", "null"], description: "Name of the certificate authority that signed it" },
          signs: { type: ["array", "null"], description: "Names of the certificates that it signed" },
          versions: {
            type: ["array", "null"],
            items: { $ref: "#/$defs/Version" },
            description: "Its versions, newest first",
          },
        },
      },
      Versions: { type: "array", items: { $ref: "#/$defs/Version" } },
      Version: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string", description: "CredHub id of the version" },
          name: { type: "string", description: "Name of the certificate" },
          type: { type: "string", description: "certificate" },
          version_created_at: { type: ["string", "null"], description: "ISO 8601" },
          expiry_date: { type: ["string", "null"], description: "ISO 8601; empty where it is not known" },
          transitional: { type: ["boolean", "null"], description: "Whether it is trusted and does not sign" },
          certificate_authority: { type: ["boolean", "null"], description: "Whether it can sign others" },
          self_signed: { type: ["boolean", "null"], description: "Whether it signed itself" },
          generated: { type: ["boolean", "null"], description: "Whether CredHub made it, rather than somebody set it" },
        },
      },
    },
  },
  "deployed-certificates": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:deployed-certificates:1",
    title: "Deployed certificates",
    description: "Ops Manager's GET /api/v0/deployed/certificates and, since 3.0, GET /api/v1/deployed/certificates.",
    type: "object",
    required: ["certificates"],
    properties: {
      certificates: {
        type: "array",
        items: { $ref: "#/$defs/Certificate" },
        description: "The certificates that are deployed",
      },
    },
    $defs: {
      Certificate: {
        type: "object",
        properties: {
          name: { type: ["string", "null"], description: "CredHub name; v1" },
          variable_path: { type: ["string", "null"], description: "CredHub name; v0" },
          property_reference: { type: ["string", "null"], description: "Property of the product" },
          product_guid: { type: ["string", "null"], description: "Ops Manager's id of the product that has it" },
          location: { type: ["string", "null"], description: "ops_manager or credhub" },
          configurable: { type: ["boolean", "null"], description: "Whether a person sets it" },
          is_ca: { type: ["boolean", "null"], description: "Whether it can sign others" },
          valid_from: { type: ["string", "null"], description: "ISO 8601" },
          valid_until: { type: ["string", "null"], description: "ISO 8601" },
          auto_rotated: { type: ["boolean", "null"], description: "Ops Manager rotates it by itself; v1" },
          rotation_status: {
            type: ["string", "object", "null"],
            description: "How far its rotation is, as Ops Manager says it",
          },
          deployments: { $ref: "#/$defs/Deployments", description: "Deployments that use it; v1" },
          outdated_deployments: {
            $ref: "#/$defs/Deployments",
            description: "Deployments that still use an older version; v1",
          },
          signs: { type: ["array", "null"], description: "Certificates signed by this one, or their names; v1" },
        },
      },
      Deployments: { type: ["array", "null"], items: { type: ["string", "object"] } },
    },
  },
  facts: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:facts:1",
    title: "FactsLine",
    description:
      "One line of what `certrace facts` writes (NDJSON): a header; for each source of the bundle its input line and, behind it, its facts; an end line that counts both. Every fact has its citation, and citations name the source and the line in the original bundle. null means that the source does not say.",
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
        description: "What the line is: the header, an input, a fact of it, or the end",
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
      Micros: { type: "integer", description: "Microseconds since 1970-01-01T00:00:00Z" },
      Instant: {
        description: "A point in time as an interval, both ends included",
        type: "object",
        additionalProperties: false,
        required: ["earliest", "latest", "raw", "zone", "zoneFrom"],
        properties: {
          earliest: { $ref: "#/$defs/Micros" },
          latest: { $ref: "#/$defs/Micros" },
          raw: { type: "string", description: "The text as it stood in the source" },
          zone: { type: "string", description: "UTC, +09:00, Asia/Seoul; ? where it is unknown" },
          zoneFrom: {
            enum: ["text", "file", "user", "assumed", "unknown"],
            description: "What named the zone. unknown: earliest and latest are the wall clock, read as if it were UTC",
          },
        },
      },
      Citation: {
        description: "A place in an original source, never in the file of facts",
        type: "object",
        additionalProperties: false,
        required: ["source", "line", "column", "text"],
        properties: {
          source: {
            type: "string",
            description: "Path of the source in the bundle that the facts were taken from, as in the input line",
          },
          line: { type: "integer", minimum: 1, description: "From 1 on" },
          column: { type: "integer", minimum: 1, description: "In UTF-16 units" },
          text: { type: "string", description: "The text at that place of the source" },
        },
      },
      StatedTime: {
        description: "What says when an output was saved or a call answered",
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
            description: "What says it",
          },
          citation: {
            anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }],
            description: "Where; null for what is not in the bundle",
          },
        },
      },
      Header: {
        description: "The first line",
        type: "object",
        additionalProperties: false,
        required: ["type", "schema", "version", "tool"],
        properties: {
          type: { const: "header" },
          schema: { const: "urn:certrace:schema:facts:1" },
          version: { const: 1, description: "Of this format" },
          tool: {
            type: "object",
            additionalProperties: false,
            required: ["name", "version"],
            properties: { name: { const: "certrace" }, version: { type: "string", description: "Its version" } },
            description: "The program that wrote the file",
          },
        },
      },
      InputLine: {
        description: "One source of the bundle; its facts follow",
        type: "object",
        additionalProperties: false,
        required: ["type", "complete", "input"],
        properties: {
          type: { const: "input" },
          complete: { type: "boolean", description: "false: bytes of it are missing or cannot be relied on" },
          input: { $ref: "urn:certrace:schema:report:1#/$defs/Input" },
        },
      },
      End: {
        description: "The last line: without it, the file was cut",
        type: "object",
        additionalProperties: false,
        required: ["type", "inputs", "facts"],
        properties: {
          type: { const: "end" },
          inputs: { type: "integer", minimum: 0, description: "How many input lines there are" },
          facts: { type: "integer", minimum: 0, description: "How many lines of facts there are" },
        },
      },
      Call: {
        description: "One request to the certificate API and its response",
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
          told: {
            const: true,
            description: "The answer itself was not saved, or not in a form that is read: its text was found",
          },
          inApplyChanges: {
            const: true,
            description: "It was a step of an Apply Changes, and stands in the log of that",
          },
          endpoint: {
            enum: ["regenerate", "generate", "activate", "delete", null],
            description: "What was called; null where nothing tells",
          },
          status: { type: ["integer", "null"], description: "HTTP status" },
          result: { enum: ["failed", "succeeded", "unrecognised"], description: "What came of it" },
          violations: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["text", "citation", "certificates"],
              properties: {
                text: { type: "string", description: "The text of it, as Ops Manager wrote it" },
                citation: { $ref: "#/$defs/Citation" },
                certificates: {
                  type: "array",
                  items: {
                    type: "object",
                    additionalProperties: false,
                    required: ["name", "citation"],
                    properties: {
                      name: { type: "string", description: "Name of the certificate" },
                      citation: { $ref: "#/$defs/Citation" },
                    },
                  },
                  description: "The certificates that it names",
                },
              },
            },
            description: "Every violation that the response reports",
          },
          messages: {
            type: "array",
            items: { type: "string" },
            description: "Texts of error, errors and warnings, in the order of the body",
          },
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
            description: "What the answer is when it reports no violation; null when it reports one",
          },
          body: {
            type: ["string", "null"],
            description: "The body in a canonical form; null where the answer was not saved",
          },
          requestId: {
            type: ["string", "null"],
            description: "Ops Manager's id of the request, where its log gives one",
          },
          times: {
            type: "array",
            items: { $ref: "#/$defs/StatedTime" },
            description: "What says when the call was made, and when",
          },
          damage: { type: ["string", "null"], description: "Why parts may be missing" },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      RequestEnd: {
        description: "The end of a request to Ops Manager that began in an earlier log",
        type: "object",
        additionalProperties: false,
        required: ["type", "requestId", "status", "result", "answer", "at", "citation"],
        properties: {
          type: { const: "request-end" },
          requestId: { type: "string", description: "Ops Manager's id of the request" },
          status: { type: "integer", description: "HTTP status" },
          result: { enum: ["failed", "succeeded", "unrecognised"], description: "What came of it" },
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
            description: "What the answer is when it reports no violation; null when it reports one",
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
          id: { type: "string", description: "CredHub's id of the version" },
          active: { type: "boolean", description: "Whether a deployment uses it, as the capture says" },
          signing: {
            type: ["boolean", "null"],
            description:
              "Whether it signs; null where the capture does not print it for any version of this certificate",
          },
          transitional: { type: "boolean", description: "Whether it is trusted and does not sign" },
          validUntil: {
            anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }],
            description: "When it expires; null where the text is absent or no date",
          },
          signedBy: {
            type: ["string", "null"],
            description: "CredHub's id of the version that signed this one; null where the capture does not print it",
          },
          deployments: {
            anyOf: [
              {
                type: "array",
                items: {
                  type: "object",
                  additionalProperties: false,
                  required: ["name", "citation"],
                  properties: {
                    name: { type: "string", description: "Name of the deployment" },
                    citation: { $ref: "#/$defs/Citation" },
                  },
                },
              },
              { type: "null" },
            ],
            description: "Names as listed; null where the capture lists none for an active version",
          },
          citation: { $ref: "#/$defs/Citation" },
          activeCitation: {
            anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }],
            description: "The line that says active: true, where there is one",
          },
          transitionalCitation: {
            anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }],
            description: "The line that says transitional: true, where there is one",
          },
          validUntilCitation: {
            anyOf: [{ $ref: "#/$defs/Citation" }, { type: "null" }],
            description: "The line of valid_until, where there is one",
          },
        },
      },
      Capture: {
        description: "One saved topology",
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
                name: { type: "string", description: "Name of the certificate" },
                versions: {
                  type: "array",
                  items: { $ref: "#/$defs/CapturedVersion" },
                  description: "In the order of the capture",
                },
                citation: { $ref: "#/$defs/Citation" },
                damage: { type: ["string", "null"], description: "Why what is said of it may be incomplete" },
              },
            },
            description: "The certificates, children beside their parents",
          },
          times: {
            type: "array",
            items: { $ref: "#/$defs/StatedTime" },
            description: "What says when it was taken, and when",
          },
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
          id: { type: ["string", "null"], description: "Number of the task; null where the source does not name it" },
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
            description: "What sort of source tells of it",
          },
          change: {
            enum: ["create", "delete", null],
            description: "What it did to its deployment; null for any other task, and where the source does not tell",
          },
          state: {
            enum: ["queued", "processing", "cancelling", "cancelled", "done", "error", "timeout", null],
            description: "null where the source does not tell how it ended, or whether",
          },
          startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }], description: "When it began" },
          finishedAt: {
            anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }],
            description: "When it ended; null while it runs, and where the source does not say",
          },
          otherTime: {
            anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }],
            description: "The latest other time that the source tells of it",
          },
          timesOfDay: {
            anyOf: [
              {
                description: "Seconds since 00:00 UTC of the day on which the task began",
                type: "object",
                additionalProperties: false,
                required: ["first", "last"],
                properties: {
                  first: { type: "number", description: "Of the first event" },
                  last: {
                    type: ["number", "null"],
                    description: "Of the last event; null where the task had not ended",
                  },
                },
              },
              { type: "null" },
            ],
            description: "Set where the source has the times of the day and nothing in it says of which day",
          },
          user: { type: ["string", "null"], description: "Who began it" },
          deployment: { type: ["string", "null"], description: "Deployment that it works on" },
          instances: {
            type: "array",
            items: { type: "string" },
            description: "<instance group>/<uuid> of the instances that it created, updated or deleted",
          },
          description: { type: ["string", "null"], description: "What it does, as the director says it" },
          result: { type: ["string", "null"], description: "What came of it, as the director says it" },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      TaskList: {
        description: "What one source says of a director's tasks",
        type: "object",
        additionalProperties: false,
        required: ["type", "tasks", "environment", "director", "onlyDeployment", "covers", "times", "gaps", "citation"],
        properties: {
          type: { const: "task-list" },
          tasks: {
            type: "array",
            items: { $ref: "#/$defs/Task" },
            description: "The tasks, in the order of the source",
          },
          environment: {
            type: ["string", "null"],
            description: "The director's URL or alias, where the source prints it",
          },
          director: { type: ["string", "null"], description: "The director's uuid, where the source prints it" },
          onlyDeployment: {
            type: ["string", "null"],
            description: "The deployment the list was asked for, where the command that made it is known",
          },
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
            description: "About which time it can speak of tasks that it does not show",
          },
          times: {
            type: "array",
            items: { $ref: "#/$defs/StatedTime" },
            description: "What says when it was taken, and when",
          },
          gaps: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["from", "to", "why", "citation"],
              properties: {
                from: {
                  anyOf: [{ $ref: "#/$defs/Micros" }, { type: "null" }],
                  description: "null: from the beginning",
                },
                to: { anyOf: [{ $ref: "#/$defs/Micros" }, { type: "null" }], description: "null: to the end" },
                why: { type: "string", description: "Why rows are missing there" },
                citation: { $ref: "#/$defs/Citation" },
              },
            },
            description: "Stretches of time about which it can say nothing",
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      Variable: {
        description: "A deployment bound a version of a variable",
        type: "object",
        additionalProperties: false,
        required: ["type", "name", "versionId", "task", "deployment", "at", "citation"],
        properties: {
          type: { const: "variable" },
          name: { type: "string", description: "Name of the variable" },
          versionId: { type: "string", description: "CredHub's id of the version" },
          task: { type: ["string", "null"], description: "Number of the task that bound it" },
          deployment: { type: ["string", "null"], description: "Deployment that it was bound to" },
          at: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }], description: "When it was bound" },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      AppliedProduct: {
        type: "object",
        additionalProperties: false,
        required: ["name", "deployment", "change", "state", "startedAt", "finishedAt", "citation"],
        properties: {
          name: { type: "string", description: "Ops Manager's name of the product: cf" },
          deployment: { type: ["string", "null"], description: "Name of its deployment" },
          change: { enum: ["install", "update", "delete"], description: "What is done to it" },
          state: {
            enum: ["running", "succeeded", "failed", null],
            description: "How far it is; null where the source does not tell",
          },
          startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }], description: "When it began" },
          finishedAt: {
            anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }],
            description: "When it ended; null while it runs, and where the source does not say",
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      ApplyChanges: {
        description: "One Apply Changes of Ops Manager",
        type: "object",
        additionalProperties: false,
        required: ["type", "id", "state", "startedAt", "finishedAt", "products", "citation"],
        properties: {
          type: { const: "apply-changes" },
          id: {
            type: ["string", "null"],
            description: "Ops Manager's number of the installation; null where the source does not say",
          },
          state: {
            enum: ["running", "succeeded", "failed", null],
            description: "How far it is; null where the source does not tell",
          },
          startedAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }], description: "When it began" },
          finishedAt: {
            anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }],
            description: "When it ended; null while it runs, and where the source does not say",
          },
          products: {
            type: "array",
            items: { $ref: "#/$defs/AppliedProduct" },
            description: "The products that it changes",
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      Certificate: {
        description: "What a list says of one certificate",
        type: "object",
        additionalProperties: false,
        required: ["type", "name", "versions", "deployments", "outdatedDeployments", "autoRotated", "citation"],
        properties: {
          type: { const: "certificate" },
          name: { type: "string", description: "Name of the certificate" },
          versions: {
            type: "array",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["id", "createdAt", "validUntil", "transitional", "citation"],
              properties: {
                id: { type: ["string", "null"], description: "CredHub's id of the version" },
                createdAt: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }], description: "When it was made" },
                validUntil: { anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }], description: "When it expires" },
                transitional: { type: ["boolean", "null"], description: "Whether it is trusted and does not sign" },
                citation: { $ref: "#/$defs/Citation" },
              },
            },
            description: "Newest first, where that is known",
          },
          deployments: {
            anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }],
            description: "The deployments that use it; null where the source does not say",
          },
          outdatedDeployments: {
            anyOf: [{ type: "array", items: { type: "string" } }, { type: "null" }],
            description: "The deployments that are still on an older version; null where the source does not say",
          },
          autoRotated: {
            type: ["boolean", "null"],
            description: "Whether Ops Manager rotates it by itself; null where the source does not say",
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      CertificateChange: {
        description: "A certificate was changed in CredHub",
        type: "object",
        additionalProperties: false,
        required: ["type", "action", "name", "versionId", "status", "client", "at", "citation"],
        properties: {
          type: { const: "certificate-change" },
          action: {
            enum: ["generate", "regenerate", "set", "update-transitional", "delete"],
            description: "What was done to it",
          },
          name: { type: ["string", "null"], description: "Name of the certificate" },
          versionId: { type: ["string", "null"], description: "CredHub's id of the version" },
          status: { type: ["integer", "null"], description: "HTTP status of the answer" },
          client: { type: ["string", "null"], description: "Who did it" },
          at: { $ref: "#/$defs/Instant" },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      DeploymentList: {
        description: "The deployments that existed when a list was taken",
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
              properties: {
                name: { type: "string", description: "Name of the deployment" },
                citation: { $ref: "#/$defs/Citation" },
              },
            },
            description: "The deployments that existed",
          },
          complete: { type: "boolean", description: "Whether one that it does not name did not exist" },
          environment: {
            type: ["string", "null"],
            description: "The director's URL or alias, where the source prints it",
          },
          times: {
            type: "array",
            items: { $ref: "#/$defs/StatedTime" },
            description: "What says when the list was taken, and when",
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
      ManifestEntry: {
        description: "What a person knows of a file",
        type: "object",
        additionalProperties: false,
        required: ["type", "file", "takenAt", "kind", "timezone", "note", "citation"],
        properties: {
          type: { const: "manifest-entry" },
          file: { type: "string", description: "Path of the file, relative to the folder of the manifest" },
          takenAt: {
            anyOf: [{ $ref: "#/$defs/Instant" }, { type: "null" }],
            description: "When the output was taken, or the call answered",
          },
          kind: { type: ["string", "null"], description: "What the file is" },
          timezone: { type: ["string", "null"], description: "Zone of the times in it that name none" },
          note: { type: ["string", "null"], description: "For people" },
          complete: {
            const: false,
            description: "A part of what was saved is missing from the file. Absent where the entry does not say so",
          },
          citation: { $ref: "#/$defs/Citation" },
        },
      },
    },
  },
  "maestro-list": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:maestro-list:1",
    title: "Maestro list",
    description: "Output of maestro list, as YAML or JSON: one row for each certificate and deployment.",
    type: "object",
    required: ["metadata"],
    properties: {
      metadata: {
        type: "array",
        items: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", description: "CredHub name" },
            signed_by: { type: ["string", "null"], description: "Name of the certificate authority that signed it" },
            deployment_name: { type: ["string", "null"], description: "Deployment that it belongs to" },
            version_id: { type: ["string", "null"], description: "CredHub id of the version" },
            transitional: {
              type: ["boolean", "null"],
              description: "Whether the version is trusted and does not sign",
            },
            valid_until: { type: ["string", "null"], description: "ISO 8601" },
          },
        },
        description: "The certificates",
      },
    },
  },
  "opsman-installations": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:opsman-installations:1",
    title: "OpsmanInstallations",
    description: "Apply Changes as Ops Manager lists them (GET /api/v0/installations), or one of them.",
    type: "object",
    properties: {
      installations: { type: "array", items: { $ref: "#/$defs/Installation" }, description: "The installations" },
      started_at: { type: ["string", "null"], description: "When it began" },
      finished_at: { type: ["string", "null"], description: "When it ended; null while it runs" },
    },
    $defs: {
      Installation: {
        type: "object",
        required: ["status"],
        properties: {
          id: { type: ["integer", "string", "null"], description: "Number of the installation" },
          user_name: { type: ["string", "null"], description: "Who began it" },
          status: { type: "string", description: "running, succeeded, failed" },
          started_at: { type: ["string", "null"], description: "2017-05-24T23:38:37.316Z" },
          finished_at: { type: ["string", "null"], description: "When it ended; null while it runs" },
          additions: { $ref: "#/$defs/Products", description: "Products that are installed" },
          updates: { $ref: "#/$defs/Products", description: "Products that are changed" },
          deletions: { $ref: "#/$defs/Products", description: "Products that are removed" },
          unchanged: { $ref: "#/$defs/Products", description: "Products that are left as they are" },
        },
      },
      Products: { type: ["array", "null"], items: { $ref: "#/$defs/Product" } },
      Product: {
        type: "object",
        properties: {
          identifier: { type: ["string", "null"], description: "Ops Manager's name of the product: cf" },
          guid: { type: ["string", "null"], description: "Name of the deployment" },
          product_version: { type: ["string", "null"], description: "Version of the product" },
          deployment_status: { type: ["string", "null"], description: "How far its deployment is" },
          started_at: { type: ["string", "null"], description: "When its deployment began" },
          finished_at: { type: ["string", "null"], description: "When its deployment ended" },
        },
      },
    },
  },
  "redaction-map": {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:redaction-map:1",
    title: "RedactionMap",
    description:
      "What --redact-map keeps: which stand-in stands for which name. Names may be added by hand: they are replaced wherever they stand. No two names have the same stand-in, and no stand-in is a name.",
    type: "object",
    additionalProperties: false,
    required: ["version", "names"],
    properties: {
      version: { const: 1, description: "Of this format" },
      names: {
        description: "The stand-ins, by what sort of name they stand for",
        type: "object",
        additionalProperties: false,
        properties: {
          address: { $ref: "#/$defs/StandIns", description: "IP addresses" },
          host: { $ref: "#/$defs/StandIns", description: "Host names, and aliases of directors" },
          user: { $ref: "#/$defs/StandIns", description: "Users and clients" },
          deployment: {
            $ref: "#/$defs/StandIns",
            description: "Deployments and products; of a tile's or a service instance's deployment the id alone",
          },
        },
      },
    },
    $defs: {
      StandIns: {
        type: "object",
        description: "The stand-in of each name",
        propertyNames: { pattern: "^[A-Za-z0-9]" },
        additionalProperties: { type: "string", pattern: "^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$" },
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
          regenerated: { $ref: "#/$defs/certificates", description: "Certificates that have a new version" },
          excluded: { $ref: "#/$defs/certificates", description: "Certificates that were left out" },
          regenerate_failed: {
            $ref: "#/$defs/certificates",
            description: "Certificates that could not be regenerated",
          },
          updated: { $ref: "#/$defs/certificates", description: "Certificates whose flags were changed" },
          update_failed: { $ref: "#/$defs/certificates", description: "Certificates whose flags could not be changed" },
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
            mitigation: { $ref: "#/$defs/text", description: "What Ops Manager says is to be done" },
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
            product_guid: { type: ["string", "null"], description: "Ops Manager's id of the product that has it" },
            property_reference: { description: "Of a certificate in Ops Manager", type: ["string", "null"] },
            variable_path: { description: "Of a certificate in CredHub", type: ["string", "null"] },
            reason: { type: ["string", "null"], description: "Why it was left out, or failed" },
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
        properties: { name: { const: "certrace" }, version: { type: "string", description: "Its version" } },
        description: "The program that wrote the report",
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
      calls: { type: "array", items: { $ref: "#/$defs/Call" }, description: "The calls that the bundle tells of" },
      findings: {
        type: "array",
        items: { $ref: "#/$defs/Finding" },
        description: "One for each violation of each failed call, or one that says what it was instead",
      },
      healthChecks: {
        type: "array",
        items: { $ref: "#/$defs/HealthCheck" },
        description: "Every health check that the bundle tells of",
      },
      cadence: {
        anyOf: [{ $ref: "#/$defs/Cadence" }, { type: "null" }],
        description:
          "null where fewer than two checks are known, they have no rhythm, or two deployments have one each",
      },
      coverage: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["from", "to"],
          properties: {
            from: { type: "string", description: "First second of it" },
            to: { type: "string", description: "Last second of it" },
          },
        },
        description:
          "The stretches of time about which the lists could have told of health checks; outside of them nothing is known of those that are not shown",
      },
      captures: {
        type: "array",
        items: { $ref: "#/$defs/Capture" },
        description: "What a saved topology shows of one certificate",
      },
      clocks: {
        description:
          "How far the director's clock is ahead of Ops Manager's, in seconds; negative: behind. Absent where nothing tells",
        type: "object",
        additionalProperties: false,
        required: ["basis", "from", "to", "median", "spread", "pairs", "mayBeEqual", "citations"],
        properties: {
          basis: { enum: ["stated", "shared-events"], description: "--clock-skew, or events that both clocks saw" },
          from: { type: "number", description: "The offset lies between from and to" },
          to: { type: "number", description: "The offset lies between from and to" },
          median: { type: "number", description: "Median of what the single events say" },
          spread: { type: "number", description: "Largest distance of a single event's answer from the median" },
          pairs: { type: "integer", description: "Events that both clocks saw" },
          mayBeEqual: {
            type: "boolean",
            description: "Equal clocks fit all that is known, too: times of both are compared as they stand",
          },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" }, description: "The lines of those events" },
        },
      },
      contradictions: {
        type: "array",
        items: { $ref: "#/$defs/Contradiction" },
        description: "Where evidence contradicts itself on a point that the verdict needs",
      },
      timeline: {
        type: "array",
        items: { $ref: "#/$defs/TimelineEntry" },
        description: "What happened, in the order of time",
      },
      inputs: {
        type: "array",
        items: { $ref: "#/$defs/Input" },
        description: "Every source of the bundle, used or not",
      },
      redactions: {
        type: "object",
        description:
          "The tokens [redacted:<kind>:<number>] that stand in this report for secrets of the bundle; one number is one secret. Absent where nothing was replaced",
        additionalProperties: false,
        required: ["count", "kinds"],
        properties: {
          count: { type: "integer", description: "How many places hold a token" },
          kinds: {
            type: "object",
            description: "How many of them by kind: password, token, private-key, …",
            additionalProperties: { type: "integer" },
          },
          names: {
            type: "object",
            description: "The stand-ins for names in this report. Absent where there are none, and where names stay",
            additionalProperties: false,
            required: ["count", "kinds"],
            properties: {
              count: { type: "integer", description: "How many places hold a stand-in" },
              kinds: {
                type: "object",
                description: "How many of them by kind: address, host, user, deployment",
                additionalProperties: { type: "integer" },
              },
            },
          },
        },
      },
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
          line: { type: "integer", minimum: 1, description: "From 1 on" },
          column: { type: "integer", minimum: 1, description: "In UTF-16 units" },
          text: { type: "string", description: "The text at that place, free of terminal control sequences" },
        },
      },
      KindId: {
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
        description:
          "What a source, or a part of one, was recognised as; document: parts of several kinds, facts: the facts of a bundle",
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
        properties: {
          code: { type: "string", description: "See `certrace explain`" },
          title: { type: "string", description: "The diagnosis in a few words" },
        },
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
          result: { enum: ["failed", "succeeded", "unrecognised"], description: "What came of it" },
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
            description: "Which of the criteria it is",
          },
          status: { enum: ["met", "unmet", "unknown"], description: "unknown: the evidence does not tell" },
          statement: { type: "string", description: "What was seen, in one sentence" },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" }, description: "The lines that show it" },
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
          title: { type: "string", description: "The diagnosis in a few words" },
          status: { enum: ["possible", "excluded"], description: "Whether the evidence leaves it open" },
          known: {
            const: true,
            description: "The evidence shows that it is so, whether it is the reason or not; absent where that is open",
          },
          why: { type: "string", description: "The reason, in one sentence" },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" }, description: "The lines that show it" },
        },
      },
      Assumption: {
        type: "object",
        description: "Something that the verdict rests on and the evidence does not show",
        additionalProperties: false,
        required: ["statement", "settle"],
        properties: {
          statement: { type: "string", description: "What is taken to be so" },
          settle: { type: "string", description: "How to settle it" },
        },
      },
      Collect: {
        type: "object",
        description: "Evidence to ask for next",
        additionalProperties: false,
        required: ["command", "where", "why", "retention"],
        properties: {
          command: { type: "string", description: "The exact command; its output dates itself" },
          where: { type: "string", description: "On which machine it is run" },
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
          alternatives: {
            type: "array",
            items: { $ref: "#/$defs/Alternative" },
            description: "What else it could be, and what it cannot be",
          },
          assumptions: {
            type: "array",
            items: { $ref: "#/$defs/Assumption" },
            description: "What the verdict rests on and nothing proves",
          },
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
            description: "How far the clocks may be wrong; null where the verdict does not rest on them",
          },
          remedy: {
            type: "array",
            items: { type: "string" },
            description: "What to do, in order; commands stand between backticks",
          },
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
          deployment: { type: "string", description: "bosh-health, bosh-health-check, or a name that was given" },
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
          state: {
            enum: ["finished", "running", "failed", "orphaned"],
            description: "failed: its create task did not end well; orphaned: it was left behind",
          },
          citations: {
            type: "array",
            items: { $ref: "#/$defs/Citation" },
            description: "The lines that tell of its tasks",
          },
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
                id: { type: "string", description: "CredHub's id of the version" },
                newest: { type: "boolean", description: "Whether it is the newest one" },
                active: { type: "boolean", description: "Whether a deployment uses it, as the capture says" },
                signing: {
                  anyOf: [{ type: "boolean" }, { type: "null" }],
                  description: "null where the capture does not print it",
                },
                transitional: { type: "boolean", description: "Whether it is trusted and does not sign" },
                validUntil: {
                  anyOf: [{ $ref: "#/$defs/Time" }, { type: "null" }],
                  description: "When it expires; null where the capture does not say",
                },
                deployments: { type: "array", items: { type: "string" }, description: "The deployments that use it" },
                citation: { $ref: "#/$defs/Citation" },
              },
            },
            description: "The versions of the certificate, in the order of the capture",
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
          kind: {
            enum: [
              "call",
              "check-create",
              "check-delete",
              "deploy",
              "lock",
              "apply-changes",
              "certificate-change",
              "deployment-list",
              "topology",
            ],
            description: "What sort of thing happened",
          },
          text: { type: "string", description: "The text at its source. Absent where the user said it" },
        },
      },
      Contradiction: {
        type: "object",
        description: "Two pieces of evidence that cannot both be true",
        additionalProperties: false,
        required: ["statement", "citations"],
        properties: {
          statement: { type: "string", description: "What does not fit together" },
          citations: { type: "array", items: { $ref: "#/$defs/Citation" }, description: "The lines that do not" },
        },
      },
      Problem: {
        type: "object",
        description: "Something wrong or noteworthy in an input",
        additionalProperties: false,
        required: ["code", "severity", "message", "line", "column", "pointer", "hint"],
        properties: {
          code: { type: "string", description: "Stable kebab-case code" },
          severity: {
            enum: ["error", "warning", "note"],
            description: "error: the input is not valid; warning: to be read with care; note: worth knowing",
          },
          message: { type: "string", description: "What is wrong" },
          line: {
            anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }],
            description: "From 1 on; null for a problem of the whole input",
          },
          column: {
            anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }],
            description: "From 1 on, in UTF-16 units",
          },
          pointer: { anyOf: [{ type: "string" }, { type: "null" }], description: "JSON pointer (RFC 6901)" },
          hint: { anyOf: [{ type: "string" }, { type: "null" }], description: "What to do about it" },
          excerpt: { $ref: "#/$defs/Excerpt" },
        },
      },
      Excerpt: {
        type: "object",
        description:
          "The line in which a problem is, or what of a long line stands around the column. Absent where the line is not at hand, or where only the lines around it could tell that it is a secret",
        additionalProperties: false,
        required: ["before", "after"],
        properties: {
          before: { type: "string", description: "What stands before the column" },
          after: { type: "string", description: "What stands at the column and behind it" },
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
            anyOf: [{ $ref: "#/$defs/KindId" }, { type: "null" }],
            description: "null where it is nothing that is known",
          },
          bytes: { type: "integer", minimum: 0, description: "Its size, unpacked" },
          sha256: {
            anyOf: [{ type: "string", pattern: "^[0-9a-f]{64}$" }, { type: "null" }],
            description: "null where it was not computed",
          },
          status: {
            enum: ["used", "unused", "invalid", "unreadable", "skipped"],
            description: "What became of it; unused: read, and nothing of it needed or recognised",
          },
          problems: {
            type: "array",
            items: { $ref: "#/$defs/Problem" },
            description: "What is wrong or noteworthy in it, in the order of its lines",
          },
          blocks: {
            type: "array",
            items: { $ref: "#/$defs/Block" },
            description: "The parts that were recognised, in their order",
          },
        },
      },
      Block: {
        type: "object",
        description: "A part of an input that was recognised",
        additionalProperties: false,
        required: ["kind", "line", "text", "facts"],
        properties: {
          kind: { $ref: "#/$defs/KindId" },
          line: { type: "integer", minimum: 1, description: "Of the line that tells what it is" },
          text: { type: "string", description: "That line, as far as it is worth showing" },
          facts: {
            type: "array",
            description: "What was taken from it",
            items: {
              type: "object",
              additionalProperties: false,
              required: ["what", "count"],
              properties: {
                what: { type: "string", description: "The sort of fact" },
                count: { type: "integer", minimum: 0, description: "How many of them" },
              },
            },
          },
        },
      },
    },
  },
  topology: {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:certrace:schema:topology:1",
    title: "Topology",
    description:
      "Output of maestro topology, as YAML or JSON, at the root or below output; or the list in it, or one certificate of that.",
    type: ["object", "array"],
    items: { $ref: "#/$defs/Certificate" },
    properties: {
      topology: { $ref: "#/$defs/Certificates" },
      output: {
        type: "object",
        properties: { topology: { $ref: "#/$defs/Certificates" } },
        description: "What Maestro wraps its answer in with --json",
      },
      name: { type: "string", description: "CredHub name" },
      certificate_id: { type: "string", description: "CredHub's id of the certificate" },
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
    $defs: {
      Certificates: { type: "array", description: "Certificates in use", items: { $ref: "#/$defs/Certificate" } },
      Certificate: {
        type: "object",
        description: "One certificate and its versions",
        required: ["name"],
        properties: {
          name: { type: "string", description: "CredHub name" },
          certificate_id: { type: "string", description: "CredHub's id of the certificate" },
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
          certificate_authority: { type: ["boolean", "null"], description: "Whether it can sign others" },
          generated: { type: ["boolean", "null"], description: "Absent where CredHub does not know" },
          valid_until: { type: ["string", "null"], description: "ISO 8601" },
          signed_by_version: {
            type: ["string", "null"],
            description: "CredHub id of the version that signed this one; not every tool prints it",
          },
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
