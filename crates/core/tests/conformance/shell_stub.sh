#!/bin/sh
# Stands in for every program a guide calls but a judge must not run: it writes down how it was
# called, answers from a small table, and does only what later lines of a block rely on.
prog=${0##*/}

if [ -z "${JUDGE_NESTED-}" ]; then
    # sudo hands its input on; everything else would have read it.
    if [ "$prog" != sudo ] && [ "$prog" != install ] && [ ! -t 0 ]; then
        cat >"$JUDGE_LOG.stdin.$$"
    fi
    printf '%s\0' "$$" "$PWD" "$#" "$prog" "$@" >>"$JUDGE_LOG"
fi

# A path outside the fresh home would change the machine the judge runs on.
stays_home() {
    for argument; do
        case $argument in
            /dev/* | "$HOME" | "$HOME"/* | /bin/* | /usr/bin/*) ;;
            /*) return 1 ;;
        esac
    done
}

case $prog in
    sudo)
        while [ $# -gt 0 ]; do
            case $1 in
                -u | -g) shift 2 ;;
                --) shift; break ;;
                -*) shift ;;
                *) break ;;
            esac
        done
        [ $# -gt 0 ] || exit 0
        if [ ! -x "$JUDGE_BIN/$1" ]; then
            case $1 in
                install | mkdir | chmod | tee | cat | rm | mv | cp | ls | tar | test | find | stat) stays_home "$@" || exit 0 ;;
                sh | bash) case ${2-} in -c) exit 0 ;; esac ;;
                *) exit 0 ;;
            esac
        elif [ "$1" = install ]; then
            stays_home "$@" || exit 0
        fi
        JUDGE_NESTED=1
        export JUDGE_NESTED
        exec "$@"
        ;;
    install)
        # The owner can only be given away by root; the content and the mode are what counts.
        count=$#
        while [ "$count" -gt 0 ]; do
            case $1 in
                -o | -g) shift 2; count=$((count - 2)) ;;
                --owner=* | --group=*) shift; count=$((count - 1)) ;;
                *) set -- "$@" "$1"; shift; count=$((count - 1)) ;;
            esac
        done
        exec /usr/bin/install "$@"
        ;;
    git)
        if [ "${1-}" = clone ]; then
            for last; do :; done
            case $last in
                *://* | *@*:*) last=${last##*/}; last=${last%.git} ;;
            esac
            mkdir -p "$last/.git"
        fi
        ;;
    fly | flyctl)
        # flyctl takes a secret's value from a pipe or a file only, never from a terminal.
        case "$*" in
            "secrets set "*=-*)
                if [ ! -p /dev/stdin ] && [ ! -f /dev/stdin ]; then
                    echo "Error: secret expects standard input but none provided" >&2
                    exit 1
                fi
                ;;
        esac
        ;;
    curl)
        previous=
        for argument; do
            [ "$previous" = -o ] && printf ':\n' >"$argument"
            previous=$argument
        done
        ;;
esac

case "$prog $*" in
    "openssl rand -hex "*) printf '%0*d\n' $((${*##* } * 2)) 0 ;;
    "curl "*get.docker.com* | "curl "*install.sh*) printf ':\n' ;;
    "curl "*" -o "* | "curl -o "*) ;;
    "curl "*%{http_code}*) printf '200' ;;
    "curl "*) printf '{"ok":true,"status":"live"}\n' ;;
    "docker compose logs --no-log-prefix "*) printf '[gateway] observed unattributable proxy-shaped traffic from 172.18.0.1\n' ;;
    "fly logs "*) printf 'app[9185e4ab123d83] observed unattributable proxy-shaped traffic from 172.16.3.2\n' ;;
    "fly machine list"*" -q"* | "fly machine list"*"--quiet"*) printf '9185e4ab123d83\n' ;;
    "gcloud "*"--format=value("*) printf 'RUNNING\n' ;;
esac
exit 0
