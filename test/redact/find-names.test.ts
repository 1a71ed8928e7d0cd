import { describe, expect, it } from "vitest";
import { findNames } from "../../src/redact/find-names.ts";

function found(text: string): string[] {
  return [...new Set(findNames(text).map(({ kind, name }) => `${kind} ${name}`))];
}

const TILE = "cf-3b9c1f0a2d6e4f5a8b7c";
const INSTANCE = "service-instance_0327eade-079c-4998-8e87-37e9766f4137";

describe("names", () => {
  it.each([
    // addresses
    ["src=10.0.16.5 spt=25556", ["address 10.0.16.5"]],
    ["cs1=192.168.7.2,fd00::2,fe80::fc:ff:fe00:1%eth0", ["address 192.168.7.2", "address fd00::2", "address fe80::fc:ff:fe00:1"]],
    ['"10.0.0.7\\n10.0.0.8"', ["address 10.0.0.7", "address 10.0.0.8"]],
    // hosts
    ["Using environment 'https://director.sys.acme.com:25555' as client 'jdoe'", ["user jdoe", "host director.sys.acme.com"]],
    ["Using environment 'acme-prod'", ["host acme-prod"]],
    ["https://opsman-01/api/v0", ["host opsman-01"]],
    ["shost=jumpbox7 cs1=x", ["host jumpbox7"]],
    ["Mar  6 00:41:29 opsman-01 nginx[12]: x", ["host opsman-01"]],
    ["<14>1 2024-03-06T00:31:00.118Z rs-7 credhub rs2 - -", ["host rs-7"]],
    ["Host: opsman.acme.co.kr\r\n", ["host opsman.acme.co.kr"]],
    ["resolve api.sys.acme.internal failed", ["host api.sys.acme.internal"]],
    // users
    ["jane.doe@jumpbox:~$ bosh tasks", ["user jane.doe", "host jumpbox"]],
    ['{"user":"jdoe","user_identification":"jane@acme.com"}', ["user jdoe", "user jane", "host acme.com"]],
    ["suser=jdoe suid=x", ["user jdoe"]],
    ["/home/jdoe/case-417", ["user jdoe"]],
    ["10.0.0.5 - jdoe [23/Nov/2026:16:25:30 +0000]", ["address 10.0.0.5", "user jdoe"]],
    ['\\"user\\":\\"jdoe\\"', ["user jdoe"]],
    // users and hosts in typed commands
    ["om -t https://om7.acme.com -u lewandowski -k tasks", ["host om7.acme.com", "user lewandowski"]],
    ["om --target om7 --client-id hania tasks", ["host om7", "user hania"]],
    ["om -t om7 \\\n  -u lewandowski", ["host om7", "user lewandowski"]],
    ["curl -u janek.nowak:secret -k x", ["user janek.nowak"]],
    ["curl -sku 'janek.nowak:secret' x", ["user janek.nowak"]],
    ["curl --user janek.nowak:secret x", ["user janek.nowak"]],
    ["jane@jb1:~$ ssh -l tomasz jump02", ["host jb1", "host jump02", "user jane", "user tomasz"]],
    ["ssh -tt -i ~/.ssh/id -p 22 -J jump01 jump02 'bosh tasks'", ["host jump01", "host jump02"]],
    ["  512  ssh jumpbox", ["host jumpbox"]],
    ["sshpass -p secret ssh -o StrictHostKeyChecking=no jump02", ["host jump02"]],
    ["sudo -u tomasz ssh jump02 && ssh jump03", ["host jump02", "host jump03", "user tomasz"]],
    ["$ /usr/bin/ssh jump02", ["host jump02"]],
    ["sudo su - tomasz", ["user tomasz"]],
    ["$ su hania -c 'bosh tasks'", ["user hania"]],
    ["om -k -c hania-client -s x products", ["user hania-client"]],
    ["Client ID:  hania-client\nClient secret:  ****", ["user hania-client"]],
    ["User name:  zosia", ["user zosia"]],
    ["scp -P 22 a.tgz tomasz@jump02: && scp jump03:/tmp/b .", ["host jump02", "host jump03", "user tomasz"]],
    ["uaac token client get zosia -s x", ["user zosia"]],
    ["uaac token owner get klient zosia -s x", ["user klient", "user zosia"]],
    ["uaac member add bosh.admin zosia", ["user zosia"]],
    ["credhub login --client-name=hania", ["user hania"]],
    ["bosh -n -d my-redis -e env7 tasks --client klaus", ["deployment my-redis", "host env7", "user klaus"]],
    ["bosh alias-env env7 -e 10.0.0.6", ["address 10.0.0.6", "host 10.0.0.6", "host env7"]],
    // deployments
    [`\t${TILE}\tcreate deployment`, [`deployment ${TILE}`]],
    [`director-${TILE}-diego_cell`, ["deployment 3b9c1f0a2d6e4f5a8b7c"]],
    [`uses ${INSTANCE} now`, [`deployment ${INSTANCE}`]],
    ["lock:deployment:my-redis", ["deployment my-redis"]],
    ["/deployments/my-redis", ["deployment my-redis"]],
    ["delete deployment my-redis  ", ["deployment my-redis"]],
    ['"deployment": "my-redis"', ["deployment my-redis"]],
    ["request=/api/v1/data?name=%2Fp-bosh%2Fmy-redis%2Ftls", ["deployment my-redis"]],
  ])("of %s", (text, names) => {
    expect(found(text).toSorted()).toEqual(names.toSorted());
  });

  it.each([
    "release 1.02.3.4, De::Ad and fe80::1::2",
    "12:34:56 Bosh::Director::Jobs::DBJob",
    "production.log tasks.json topology.yml certrace.yaml",
    'SELECT "tasks"."id", tasks.id FROM tasks',
    "hm.director.alert.shutdown 2.0.48 1.2.3.4.5 999.1.1.1",
    "create deployment, then delete deployment of which nothing is left",
    "for the user: the certificate is kept",
    "17d262db-a3b5-4e16-9dcc-5cb83fded06d f7bc18f34f2a7a9403c3",
    "you need the ssh keys of it, or om with -u",
    "bosh -d $NAME ssh web/0 | grep -e word -u other",
    "curl -u $USER:$PASSWORD -o result.json -s local",
    "ps -u root -e word",
    "su - ; then su -c word",
    "we have to su - root of all things",
    "om configure-product -c config.yml, om -c cfg/one",
    "Java org.cloudfoundry.credhub.Handler",
  ])("are not in %s", (text) => {
    expect(found(text)).toEqual([]);
  });
}); // prettier-ignore
