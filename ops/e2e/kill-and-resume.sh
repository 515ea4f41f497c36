#!/bin/sh
# Kills a demo without warning at several moments and starts it again in the same folder: the final score must be that
# of a demo that nobody disturbed.
#
#   ops/e2e/kill-and-resume.sh [SECONDS…]   default: 4 8 12 16 24; port from CB_E2E_PORT, default 18300;
#                                           regions from CB_E2E_REGIONS, default jeju,sejong
set -eu

. "$(dirname "$0")/processes.sh"
port=${CB_E2E_PORT:-18300}
regions=${CB_E2E_REGIONS:-jeju,sejong}
[ $# -gt 0 ] || set -- 4 8 12 16 24

# The killed program's databases are other processes; the next start in the same folder stops them.
cleanup() {
    end_processes
    for file in $(find "$work" -name postmaster.pid 2>/dev/null); do
        kill -9 "$(head -n 1 "$file")" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

demo() {
    "$cb" demo --exit --regions "$regions" --port "$port" --dir "$1"
}
# A mail may come twice when the kill falls between the server's yes and the note of it; its Message-ID is then the same.
mails() {
    find "$1/mail" -name '*.eml' -exec grep -ih '^message-id' {} + | sort -u | wc -l | tr -d ' '
}
facts() {
    for name in records cases planted found missed extra; do
        printf '%s=%s ' "$name" "$(score "$1/score.json" "$name")"
    done
    printf 'mails=%s ' "$(mails "$1")"
}

"$cb" --version >/dev/null || fail 'the build'
# With UNDISTURBED=1 the score must be that of a demo that nobody disturbed, which takes another year; else it must be perfect.
expected=''
if [ "${UNDISTURBED:-}" = 1 ]; then
    say 'undisturbed'
    demo "$work/undisturbed" >"$work/undisturbed.log" 2>&1 || fail 'the undisturbed demo'
    expected=$(facts "$work/undisturbed")
    say "  $expected"
fi

for seconds in "$@"; do
    folder=$work/killed-$seconds
    start "killed-$seconds" "$work" "$cb" demo --exit --regions "$regions" --port "$port" --dir "$folder"
    sleep "$seconds"
    kill -9 "$started" 2>/dev/null || fail "the demo had ended by itself within $seconds s"
    wait "$started" 2>/dev/null || true
    demo "$folder" >"$work/resumed-$seconds.log" 2>&1 || fail "the demo killed after $seconds s did not end well"
    found=$(facts "$folder")
    say "killed after $seconds s: $found"
    [ "$(score "$folder/score.json" missed)" = 0 ] && [ "$(score "$folder/score.json" extra)" = 0 ] ||
        fail "killed after $seconds s, something is missed or extra"
    [ "$(mails "$folder")" = $((3 * $(score "$folder/score.json" cases))) ] || fail "killed after $seconds s, other mails than three of each case"
    [ -z "$expected" ] || [ "$found" = "$expected" ] || fail "killed after $seconds s, the score is another: expected $expected"
done
say "a perfect score after $# kills"
