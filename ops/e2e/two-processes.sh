#!/bin/sh
# Hub and one spoke as two processes of their own, over TCP, with an external PostgreSQL: what comes out must be what was
# planted, which is also what the demo finds in that region.
#
#   ops/e2e/two-processes.sh [REGION]       default: gyeonggi; 40 ports from CB_E2E_PORT, default 18200
set -eu

. "$(dirname "$0")/processes.sh"
region=${1:-gyeonggi}
port=${CB_E2E_PORT:-18200}
hub_port=$port
broker_port=$((port + 1))
database_port=$((port + 2))
mail_port=$((port + 3))
enrolment_port=$((port + 10))

binaries=''
for folder in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin; do
    [ -x "$folder/initdb" ] && binaries=$folder
done
if [ -z "$binaries" ]; then
    say 'skipped: no PostgreSQL server is installed (Debian, Ubuntu: apt install postgresql)'
    rm -rf "$work"
    exit 0
fi

database=$(mktemp -d "${TMPDIR:-/tmp}/chungbaek-e2e-db-XXXXXX")
cleanup() {
    end_processes
    [ -f "$database/data/postmaster.pid" ] && as_user "$binaries/pg_ctl" -D "$database/data" -m fast -w stop >/dev/null 2>&1
    rm -rf "$database" "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

if [ -z "${CB_E2E_COMMAND:-}" ]; then
    say 'building'
    (cd "$root" && mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true -pl ops/cli -am package) || fail 'the build'
fi
hub_jar=$(ls "$root"/hub/app/target/*-exec.jar)
spoke_jar=$(ls "$root"/spokes/target/*-exec.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

say "starting PostgreSQL of $binaries"
chmod 755 "$database"
[ "$(id -u)" != 0 ] || chown "$(as_user id -un)" "$database"
as_user "$binaries/initdb" -D "$database/data" -U cb --auth=trust -E UTF8 --locale=C >"$work/initdb.log" 2>&1 || fail 'initdb'
as_user "$binaries/pg_ctl" -D "$database/data" -w -l "$database/server.log" \
    -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$database -c jit=off \
        -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=200" \
    start >"$work/database.log" 2>&1 || fail 'PostgreSQL did not start'
sql() {
    "$binaries/psql" -h 127.0.0.1 -p "$database_port" -U cb -X -q -A -t -F , -d "$1" -c "$2"
}
sql postgres 'create database chungbaek' || fail 'the database'

say "starting the source systems of $region"
"$cb" keys --dir "$work/keys" >"$work/keys.log" || fail 'the national key'
start sources "$work" "$cb" sources --dir "$work/sources" --regions "$region" --port "$mail_port" \
    --postgres-port "$database_port" --postgres-user cb --token-key "$work/keys/national.token-key"
wait_for 240 'the source systems' grep -q '^ready' "$work/sources.log"

say 'starting the hub'
mkdir -p "$work/hub" "$work/spoke"
cat >"$work/hub/hub.properties" <<P
chungbaek.config=$root/config
chungbaek.data=$work/hub/data
chungbaek.today=file:$work/sources/today
chungbaek.crosscheck.longest-pace=1s
chungbaek.database.url=jdbc:postgresql://127.0.0.1:$database_port/chungbaek
chungbaek.database.user=cb
chungbaek.broker.port=$broker_port
chungbaek.enrolment.port=$enrolment_port
server.port=$hub_port
P
start hub "$work/hub" "$java" -Xmx512m -jar "$hub_jar"
hub=$started
wait_for 180 'the hub' grep -q 'Started HubApplication' "$work/hub.log"

say "enrolling the node of $region"
"$cb" hub token --settings "$work/hub/hub.properties" --region "$region" >"$work/token" || fail 'the token'
"$cb" node enrol --region "$region" --token-file "$work/token" --dir "$work/keys/$region" >"$work/enrol.log" ||
    fail 'the enrolment'
"$cb" hub nodes --settings "$work/hub/hub.properties" | grep -q "^$region .* counts" || fail 'the list of nodes'

say "starting the spoke of $region"
cp "$work/sources/$region/spoke.properties" "$work/spoke/spoke.properties"
cat >>"$work/spoke/spoke.properties" <<P
chungbaek.config=$root/config
chungbaek.node=$region
chungbaek.data=$work/spoke/data
chungbaek.keys=$work/keys/$region
chungbaek.token-key=$work/keys/national.token-key
chungbaek.broker.url=tcp://127.0.0.1:$broker_port
P
start spoke "$work/spoke" "$java" -Xmx256m -jar "$spoke_jar"

answers=$work/sources/answers.csv
alerted() {
    sql chungbaek 'select distinct scenario, government, case_key from alerts.alert where number is not null' | sort >"$work/alerted.csv"
}
all_there() {
    alerted
    sort "$answers" | cmp -s - "$work/alerted.csv"
}
mails() {
    find "$work/sources/mail" -name '*.eml' | wc -l
}
all_mailed() {
    [ "$(mails)" -ge $((3 * $(sql chungbaek 'select count(*) from alerts.alert where number is not null'))) ]
}
wait_for 600 'the last day' grep -q '^played' "$work/sources.log"
left=180
until all_there; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || {
        sort "$answers" | diff - "$work/alerted.csv" | head -n 20
        fail 'cases differ from those planted (< missed, > extra)'
    }
    sleep 1
done
wait_for 240 'a mail for each of the three recipients of each alert' all_mailed
# Whatever were wrongly alerted would be by now.
sleep 5
all_there || fail 'something that was not planted was alerted'
count=$(wc -l <"$answers" | tr -d ' ')
say "two processes: all $count planted slips alerted, nothing else, $(mails) mails"

# With RESTORE=1 only: it takes another hub's start.
if [ "${RESTORE:-}" = 1 ]; then
    say 'restoring the hub from a backup into an empty database'
    batches=$(sql chungbaek 'select count(*) from intake.batch')
    "$cb" hub backup --settings "$work/hub/hub.properties" --to "$work/hub.zip" >"$work/backup.log" 2>&1 || fail 'the backup'
    kill "$hub"
    wait "$hub" 2>/dev/null || true
    ! "$cb" hub restore --settings "$work/hub/hub.properties" --from "$work/hub.zip" >"$work/refused.log" 2>&1 ||
        fail 'a database that is not empty was not refused'
    sql postgres 'alter database chungbaek rename to aside' && sql postgres 'create database chungbaek' || fail 'the empty database'
    "$cb" hub restore --settings "$work/hub/hub.properties" --from "$work/hub.zip" >"$work/restore.log" 2>&1 || fail 'the restore'
    start restored-hub "$work/hub" "$java" -Xmx512m -jar "$hub_jar"
    wait_for 180 'the restored hub' grep -q 'Started HubApplication' "$work/restored-hub.log"
    goes_on() {
        [ "$(sql chungbaek 'select count(*) from intake.batch')" -ge "$batches" ] &&
            "$cb" node health --settings "$work/spoke/spoke.properties" >"$work/health" && ! grep -q '^ *hub:' "$work/health"
    }
    wait_for 120 'the spoke on the restored hub' goes_on
    all_there || fail 'the restored hub alerted something else'
    say "the restored hub has the same $count cases, and its node goes on"
fi
end_processes

# With DEMO=1 only: it takes another year.
[ "${DEMO:-}" = 1 ] || exit 0
say "the demo of $region, for comparison"
"$cb" demo --exit --regions "$region" --port "$((port + 20))" --dir "$work/demo" >"$work/demo.log" 2>&1 || fail 'the demo'
[ "$(score "$work/demo/score.json" found)" = "$count" ] || fail 'the demo found another number of cases'
say "the same $count cases as in the demo"
