# bash completion for certrace, generated from its table of commands.
# In ~/.bashrc: eval "$(certrace completion bash)"

_certrace_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
}

_certrace_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$1")
}

_certrace() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command=analyze options word
  COMPREPLY=()
  # --option=value comes as three words
  if [[ $current == "=" ]]; then
    current=
  elif [[ $before == "=" ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD > 1)); then
    for word in analyze validate facts redact schema explain completion help; do
      if [[ ${COMP_WORDS[1]} == "$word" ]]; then command=$word; fi
    done
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
      if [[ $word == "--" ]]; then
        _certrace_files "$current"
        return
      fi
    done
  fi
  case "$command $before" in
    "analyze --failed-at") :; return ;;
    "analyze --timezone") :; return ;;
    "analyze --health-deployment") :; return ;;
    "analyze --format") _certrace_words "terminal markdown prose html json" "$current"; return ;;
    "analyze -o" | "analyze --output") _certrace_files "$current"; return ;;
    "analyze --clock-skew") :; return ;;
    "analyze --redact") _certrace_words "secrets names" "$current"; return ;;
    "analyze --redact-map") _certrace_files "$current"; return ;;
    "analyze --limit") :; return ;;
    "analyze --config") _certrace_files "$current"; return ;;
    "analyze --color") _certrace_words "auto always never" "$current"; return ;;
    "analyze --width") :; return ;;
    "validate --timezone") :; return ;;
    "validate --redact") _certrace_words "secrets names" "$current"; return ;;
    "validate --redact-map") _certrace_files "$current"; return ;;
    "validate --limit") :; return ;;
    "validate --config") _certrace_files "$current"; return ;;
    "validate --format") _certrace_words "terminal json" "$current"; return ;;
    "validate --color") _certrace_words "auto always never" "$current"; return ;;
    "validate --width") :; return ;;
    "facts --timezone") :; return ;;
    "facts -o" | "facts --output") _certrace_files "$current"; return ;;
    "facts --health-deployment") :; return ;;
    "facts --redact") _certrace_words "secrets names" "$current"; return ;;
    "facts --redact-map") _certrace_files "$current"; return ;;
    "facts --limit") :; return ;;
    "facts --config") _certrace_files "$current"; return ;;
    "redact -o" | "redact --output") _certrace_files "$current"; return ;;
    "redact --redact") _certrace_words "secrets names" "$current"; return ;;
    "redact --redact-map") _certrace_files "$current"; return ;;
    "redact --health-deployment") :; return ;;
    "redact --limit") :; return ;;
    "redact --config") _certrace_files "$current"; return ;;
    "explain --format") _certrace_words "terminal json" "$current"; return ;;
  esac
  if [[ $current == -* ]]; then
    case "$command" in
      analyze) _certrace_words "--failed-at --timezone --health-deployment --format -o --output --list --clock-skew --redact --redact-map --no-redact --limit --config --no-config -q --quiet --strict --exit-code --hash -v --verbose --color --width -h --help" "$current" ;;
      validate) _certrace_words "--timezone --redact --redact-map --no-redact --limit --config --no-config -q --quiet --format --color --width -h --help" "$current" ;;
      facts) _certrace_words "--timezone -o --output --hash --health-deployment --redact --redact-map --no-redact --limit --config --no-config -q --quiet -h --help" "$current" ;;
      redact) _certrace_words "-o --output --redact --redact-map --health-deployment --limit --config --no-config -q --quiet -h --help" "$current" ;;
      schema) _certrace_words "-h --help" "$current" ;;
      explain) _certrace_words "--format -h --help" "$current" ;;
      completion) _certrace_words "-h --help" "$current" ;;
      help) _certrace_words "-h --help" "$current" ;;
    esac
    return
  fi
  if ((COMP_CWORD == 1)); then _certrace_words "analyze validate facts redact schema explain completion help" "$current"; fi
  case "$command" in
    analyze) _certrace_files "$current" ;;
    validate) _certrace_files "$current" ;;
    facts) _certrace_files "$current" ;;
    redact) _certrace_files "$current" ;;
    schema) _certrace_words "bosh-deployments-api bosh-deployments bosh-events-api bosh-events bosh-instances bosh-task-events bosh-tasks-api bosh-tasks capture-manifest catalogue certificate-authorities config credhub-certificates deployed-certificates facts maestro-list opsman-installations redaction-map regenerate-response report topology" "$current" ;;
    explain) _certrace_words "confirmed probable possible inconclusive ruled-out not-applicable signing-violation certificate-in-reach newest-version-only-on-health-check others-share-one-older-version rotation-not-applied check-ran-during-call check-went-away health-check-race orphaned-health-check orphaned-health-check-on-older-version apply-changes-unfinished apply-changes-running service-instances-not-upgraded deployment-outside-ops-manager deployment-created-mid-rotation deployment-on-two-versions health-check-on-two-versions several-versions-active certificate-out-of-reach rotation-already-applied bosh-dns-auto-rotation leaves-already-regenerated certificates-reissued-by-upgrade certificate-expired no-cause-found came-back-without-check cause-not-shown more-than-one-signing-version transitional-version-exists active-child-not-latest-non-transitional latest-version-not-transitional signing-version-not-transitional active-child-version-not-signed-by-latest active-version-not-latest-non-transitional transitional-version-is-latest active-child-does-not-trust-next-signer no-non-transitional-version active-child-not-signed-by-latest latest-version-with-active-children-not-signing unknown-violation call-succeeded call-succeeded-with-warnings call-unauthorized call-forbidden call-not-found call-failed-otherwise answer-not-json answer-not-saved answer-not-understood no-call" "$current" ;;
    completion) _certrace_words "bash zsh fish" "$current" ;;
    help) _certrace_words "analyze validate facts redact schema explain completion help" "$current" ;;
  esac
}

complete -F _certrace certrace
