#!/usr/bin/env bash
# docker compose as a lone program. `docker compose config` needs no engine, so it judges the
# generated compose files on any machine.
source "$(dirname "$0")/lib.sh"

# The first Debian that has compose v2. Its program runs on the release before as well.
suite=trixie
version=2.26.1-4
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
program=$TOOLS/compose/docker-compose

if is_stamped compose "$version" && "$program" version >/dev/null 2>&1; then
  say "up to date: $("$program" version --short)"
  exit 0
fi

# Where this machine already gets Debian from, so that a mirror stays the mirror.
codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null || true)
# shellcheck disable=SC2016 # the names are apt's own
mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
  awk -v codename="$codename" '$1 == codename { print $2; exit }' || true)
if [ -z "$mirror" ] || [ ! -r "$keyring" ]; then
  unavailable "docker compose v2" "This is not Debian. Put a docker compose v2 program at $program" \
    "and its version into the set-up's notes: echo $version > $TOOLS/stamps/compose"
fi

# A whole apt of its own: the system's package sources stay untouched, and root is not needed.
apt=$TOOLS/apt
mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$apt/download"
echo "deb [signed-by=$keyring] $mirror $suite main" >"$apt/sources.list"
own=(-o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null
  -o "Dir::State=$apt/state" -o "Dir::Cache=$apt/cache" -o Dir::State::Status=/var/lib/dpkg/status
  -o Acquire::Languages=none -o Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false
  -o APT::Sandbox::User=)
apt-get "${own[@]}" -qq update
(cd "$apt/download" && rm -f -- *.deb && apt-get "${own[@]}" -qq download "docker-compose=$version")

rm -rf "$TOOLS/compose"
mkdir -p "$TOOLS/compose/package"
dpkg -x "$apt/download/"docker-compose_*.deb "$TOOLS/compose/package"
ln -s package/usr/libexec/docker/cli-plugins/docker-compose "$program"
"$program" version
rm -rf "$apt"
stamp compose "$version"
