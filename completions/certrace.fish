# fish completion for certrace, generated from its table of commands.
# certrace completion fish > ~/.config/fish/completions/certrace.fish

function __certrace_command
    set -l words (commandline -opc)
    if test (count $words) -gt 1; and contains -- $words[2] analyze validate facts schema explain completion help
        echo $words[2]
    else
        echo analyze
    end
end

complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a analyze -d 'analyse files and folders and print the verdict (the default command)'
complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a validate -d 'check every structured input against its schema'
complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a facts -d 'write every fact with its citation as NDJSON: what analyze needs of a bundle, in a small file'
complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a schema -d 'print a schema, or the names of all'
complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a explain -d 'what a diagnosis, a criterion or a verdict means and what to do, or a list of all'
complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a completion -d 'print the completion script for a shell'
complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a help -d 'display help for command'

complete -c certrace -n 'test (__certrace_command) = analyze' -l failed-at -x -d 'when the failed call was answered; FILE=TIME for the call in one file'
complete -c certrace -n 'test (__certrace_command) = analyze' -l timezone -x -d 'zone of times that name none: UTC, +09:00, Asia/Seoul'
complete -c certrace -n 'test (__certrace_command) = analyze' -l health-deployment -x -d 'a further name of health-check deployments'
complete -c certrace -n 'test (__certrace_command) = analyze' -l format -x -a 'terminal markdown prose html json' -d 'how to show the report'
complete -c certrace -n 'test (__certrace_command) = analyze' -s o -l output -rF -d 'write the report there instead of standard output'
complete -c certrace -n 'test (__certrace_command) = analyze' -l list -d 'print what each input was recognised as, and what was used of it, instead of the report'
complete -c certrace -n 'test (__certrace_command) = analyze' -l clock-skew -x -d 'how far the director\'s clock is ahead of Ops Manager\'s (negative: behind)'
complete -c certrace -n 'test (__certrace_command) = analyze' -l no-redact -d 'show secrets that stand in the evidence, too'
complete -c certrace -n 'test (__certrace_command) = analyze' -l limit -x -d 'how much is read: members, bytes (200GiB), ratio, depth of archives; document'
complete -c certrace -n 'test (__certrace_command) = analyze' -l config -rF -d 'read the configuration there instead of certrace/config.yaml in ~/.config'
complete -c certrace -n 'test (__certrace_command) = analyze' -l no-config -d 'read no configuration'
complete -c certrace -n 'test (__certrace_command) = analyze' -s q -l quiet -d 'show no progress'
complete -c certrace -n 'test (__certrace_command) = analyze' -l strict -d 'exit 3 when an input could not be read or was invalid'
complete -c certrace -n 'test (__certrace_command) = analyze' -l exit-code -d 'let the verdict decide the exit code'
complete -c certrace -n 'test (__certrace_command) = analyze' -l hash -d 'hash inputs of any size'
complete -c certrace -n 'test (__certrace_command) = analyze' -s v -l verbose -d 'everything in full'
complete -c certrace -n 'test (__certrace_command) = analyze' -l color -x -a 'auto always never' -d 'when to use colours'
complete -c certrace -n 'test (__certrace_command) = analyze' -l width -x -d 'width of the terminal output'
complete -c certrace -n 'test (__certrace_command) = analyze' -s h -l help -d 'display help for command'
complete -c certrace -n 'test (__certrace_command) = validate' -l timezone -x -d 'zone of times that name none'
complete -c certrace -n 'test (__certrace_command) = validate' -l no-redact -d 'show secrets that stand in the problems, too'
complete -c certrace -n 'test (__certrace_command) = validate' -l limit -x -d 'how much is read: members, bytes (200GiB), ratio, depth of archives; document'
complete -c certrace -n 'test (__certrace_command) = validate' -l config -rF -d 'read the configuration there instead of certrace/config.yaml in ~/.config'
complete -c certrace -n 'test (__certrace_command) = validate' -l no-config -d 'read no configuration'
complete -c certrace -n 'test (__certrace_command) = validate' -s q -l quiet -d 'show no progress'
complete -c certrace -n 'test (__certrace_command) = validate' -l format -x -a 'terminal json' -d 'how to show the result'
complete -c certrace -n 'test (__certrace_command) = validate' -l color -x -a 'auto always never' -d 'when to use colours'
complete -c certrace -n 'test (__certrace_command) = validate' -l width -x -d 'width of the terminal output'
complete -c certrace -n 'test (__certrace_command) = validate' -s h -l help -d 'display help for command'
complete -c certrace -n 'test (__certrace_command) = facts' -l timezone -x -d 'zone of times that name none'
complete -c certrace -n 'test (__certrace_command) = facts' -s o -l output -rF -d 'write the facts there instead of standard output'
complete -c certrace -n 'test (__certrace_command) = facts' -l hash -d 'hash inputs of any size'
complete -c certrace -n 'test (__certrace_command) = facts' -l no-redact -d 'write secrets that stand in the evidence, too'
complete -c certrace -n 'test (__certrace_command) = facts' -l limit -x -d 'how much is read: members, bytes (200GiB), ratio, depth of archives; document'
complete -c certrace -n 'test (__certrace_command) = facts' -l config -rF -d 'read the configuration there instead of certrace/config.yaml in ~/.config'
complete -c certrace -n 'test (__certrace_command) = facts' -l no-config -d 'read no configuration'
complete -c certrace -n 'test (__certrace_command) = facts' -s q -l quiet -d 'show no progress'
complete -c certrace -n 'test (__certrace_command) = facts' -s h -l help -d 'display help for command'
complete -c certrace -n 'test (__certrace_command) = schema' -s h -l help -d 'display help for command'
complete -c certrace -n 'test (__certrace_command) = schema' -f -a 'bosh-deployments-api bosh-deployments bosh-events-api bosh-events bosh-instances bosh-task-events bosh-tasks-api bosh-tasks capture-manifest catalogue certificate-authorities config credhub-certificates deployed-certificates facts maestro-list opsman-installations regenerate-response report topology'
complete -c certrace -n 'test (__certrace_command) = explain' -l format -x -a 'terminal json' -d 'how to show it'
complete -c certrace -n 'test (__certrace_command) = explain' -s h -l help -d 'display help for command'
complete -c certrace -n 'test (__certrace_command) = explain' -f -a 'confirmed probable possible inconclusive ruled-out not-applicable signing-violation certificate-in-reach newest-version-only-on-health-check others-share-one-older-version rotation-not-applied check-ran-during-call check-went-away health-check-race orphaned-health-check orphaned-health-check-on-older-version apply-changes-unfinished apply-changes-running service-instances-not-upgraded deployment-outside-ops-manager deployment-created-mid-rotation deployment-on-two-versions several-versions-active certificate-out-of-reach rotation-already-applied bosh-dns-auto-rotation leaves-already-regenerated certificates-reissued-by-upgrade certificate-expired no-cause-found cause-not-shown more-than-one-signing-version transitional-version-exists active-child-not-latest-non-transitional latest-version-not-transitional signing-version-not-transitional active-child-version-not-signed-by-latest active-version-not-latest-non-transitional transitional-version-is-latest active-child-does-not-trust-next-signer no-non-transitional-version active-child-not-signed-by-latest latest-version-with-active-children-not-signing unknown-violation call-succeeded call-succeeded-with-warnings call-unauthorized call-forbidden call-not-found call-failed-otherwise answer-not-json answer-not-saved answer-not-understood no-call'
complete -c certrace -n 'test (__certrace_command) = completion' -s h -l help -d 'display help for command'
complete -c certrace -n 'test (__certrace_command) = completion' -f -a 'bash zsh fish'
complete -c certrace -n 'test (__certrace_command) = help' -f -a 'analyze validate facts schema explain completion help'
