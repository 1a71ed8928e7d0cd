// Debug logs of BOSH tasks, made from a seed: the forms and their proportions are those of a real director's log of a
// deploy (heads of Ruby's Logger, SQL, NATS messages, CPI requests, a manifest), at any length.

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The log of one deploy, in pieces of text of some hundred kilobytes, `bytes` long within a few per cent: the task
 * starts, updates instance after instance, and is done.
 */
export function* debugLog({ seed, bytes, task, deployment, start }) {
  const random = randomNumbers(seed);
  const pick = (count) => Math.floor(random() * count);
  const hex = (digits) => Array.from({ length: digits }, () => "0123456789abcdef"[pick(16)]).join("");
  const uuid = () => [8, 4, 4, 4, 12].map(hex).join("-");
  const director = uuid();
  const client = uuid();
  let micros = start * 1e6;
  let text = "";
  let written = 0;

  const local = () => {
    micros += 150 + pick(900);
    const second = new Date(Math.floor(micros / 1e6) * 1_000).toISOString().slice(0, 19);
    return `${second}.${String(micros % 1e6).padStart(6, "0")}`;
  };
  const line = (thread, message, level = "DEBUG", program = "DirectorJobRunner") => {
    text += `${level[0]}, [${local()} #11590] ${thread}${level.padStart(5)} -- ${program}: ${message}\n`;
  };
  const sql = (thread, statement) =>
    line(thread, `(0.000${100 + pick(899)}s) (conn: ${2000 + 20 * pick(12)}) ${statement}`);
  const stamp = () =>
    `${new Date(Math.floor(micros / 1e6) * 1_000).toISOString().slice(0, 19).replace("T", " ")}.331650+0000`;
  const main = `[task:${task}] `;

  const packages = (count) => {
    const one = (index) => `"package-${index}":{"version":"${hex(64)}","blobstore_id":"${uuid()}"}`;
    return `"packages":{${Array.from({ length: count }, (_, index) => one(index)).join()}}`;
  };
  const agent = (thread, id, method, polls) => {
    line(
      thread,
      `SENT: agent.${id} {"protocol":3,"method":"${method}","arguments":[{${packages(10 + pick(30))}}],"reply_to":"director.${client}.${id}.${uuid()}"}`,
    );
    const work = uuid();
    for (let poll = 0; poll < polls; poll++) {
      line(
        "[] ",
        `RECEIVED: director.${client}.${id}.${uuid()} {"value":{"agent_task_id":"${work}","state":"running"}}`,
      );
      micros += 400_000 + pick(200_000);
      line(
        thread,
        `SENT: agent.${id} {"protocol":3,"method":"get_task","arguments":["${work}"],"reply_to":"director.${client}.${id}.${uuid()}"}`,
      );
      sql(thread, `SELECT * FROM "tasks" WHERE "id" = ${task}`);
    }
    line("[] ", `RECEIVED: director.${client}.${id}.${uuid()} {"value":{"started":true}}`);
  };
  const event = (group, id, index, state) => {
    sql("[] ", "BEGIN");
    sql(
      "[] ",
      `UPDATE "tasks" SET "event_output" = ("event_output" || '{"time":${Math.floor(micros / 1e6)},"stage":"Updating instance","tags":["${group}"],"total":900,"task":"${group}/${id} (${index})","index":${index + 1},"state":"${state}","progress":${state === "started" ? 0 : 100}}\n') WHERE ("id" = ${task})`,
    );
    sql("[] ", "COMMIT");
  };

  line("[] ", "Director Version: 276.1.1", "INFO", "TaskHelper");
  line("[] ", `Enqueuing task: ${task}`, "INFO", "TaskHelper");
  line(main, `Looking for task with task id ${task}`, "INFO");
  line(
    main,
    `Found task #<Bosh::Director::Models::Task @values={:id=>${task}, :state=>"queued", :timestamp=>${stamp()}, :description=>"create deployment", :result=>nil, :output=>nil, :checkpoint_time=>nil, :type=>"update_deployment", :username=>"ops_manager", :deployment_name=>"${deployment}"}>`,
    "INFO",
  );
  line(main, `Starting task: ${task}`, "INFO");
  sql(
    main,
    `UPDATE "tasks" SET "state" = 'processing', "timestamp" = '${stamp()}', "description" = 'create deployment', "result" = NULL WHERE ("id" = ${task})`,
  );
  line(main, `Acquired lock: lock:deployment:${deployment}`);
  line(main, "Migrated cloud config manifest:");
  for (let index = 0; index < 400; index++)
    text += `  - name: property-${index}\n    value: ((/${deployment}/secret_${hex(12)}))\n`;
  sql(
    main,
    `INSERT INTO "variables" ("variable_id", "variable_name", "variable_set_id", "is_local") VALUES ('${1000 + pick(900)}', '/dns_api_tls_ca', 14, false) RETURNING *`,
  );

  for (let index = 0; written + text.length < bytes; index++) {
    const group = ["diego_cell", "router", "database", "cloud_controller"][pick(4)];
    const id = uuid();
    const agentId = uuid();
    const thread = `[instance_update(${group}/${id} (${index}))] `;
    event(group, id, index, "started");
    for (let query = 0; query < 60; query++) {
      sql(thread, `SELECT * FROM "vms" WHERE (("instance_id" = ${index}) AND ("active" IS TRUE)) LIMIT 1`);
      if (query % 6 === 0)
        sql(
          thread,
          `INSERT INTO "local_dns_records" ("instance_id", "ip", "az", "instance_group", "network", "deployment", "domain", "agent_id") VALUES (${index}, '10.0.${pick(256)}.${pick(256)}', 'az1', '${group}', 'default', '${deployment}', 'bosh', '${agentId}') RETURNING *`,
        );
    }
    line(
      thread,
      `[external-cpi] [cpi-${100000 + pick(899999)}] request: {"method":"set_vm_metadata","arguments":["vm-${uuid()}",{"director":"p-bosh","deployment":"${deployment}","id":"${id}","job":"${group}"}],"context":{"director_uuid":"${director}","request_id":"cpi-${100000 + pick(899999)}","vm":{"stemcell":{"api_version":3}}}} with command: /var/vcap/jobs/cpi/bin/cpi`,
    );
    agent(thread, agentId, "prepare", 12 + pick(30));
    agent(thread, agentId, "drain", 20 + pick(60));
    agent(thread, agentId, "stop", 3 + pick(9));
    agent(thread, agentId, "apply", 10 + pick(40));
    for (const job of ["bosh-dns", "loggregator_agent", "rep"])
      line(
        thread,
        `Rendering job template '${job}' for instance '${group}/${id}': ${"property value ".repeat(4 + pick(20))}`,
      );
    if (index % 3 === 0)
      sql(`[task:${task}-checkpoint] `, `UPDATE "tasks" SET "checkpoint_time" = '${stamp()}' WHERE ("id" = ${task})`);
    event(group, id, index, "finished");
    if (text.length > 1 << 18) {
      written += text.length;
      yield text;
      text = "";
    }
  }
  line(main, `Deleted lock: lock:deployment:${deployment}`);
  line(main, "Done");
  sql(
    main,
    `UPDATE "tasks" SET "state" = 'done', "timestamp" = '${stamp()}', "description" = 'create deployment', "result" = '/deployments/${deployment}' WHERE ("id" = ${task})`,
  );
  line(main, `Task took ${Math.floor(micros / 1e6 - start)} seconds to process.`, "INFO");
  yield text;
}
