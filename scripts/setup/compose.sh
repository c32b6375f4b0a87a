#!/usr/bin/env bash
# docker compose as a stand-alone program. `docker compose config` needs no Docker engine, so the tests
# can check the generated compose files on any system.
source "$(dirname "$0")/lib.sh"

# The first Debian release that has compose v2. Its program also runs on the previous release.
suite=trixie
version=2.26.1-4
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
program=$TOOLS/compose/docker-compose

if is_stamped compose "$version" && "$program" version >/dev/null 2>&1; then
  say "up to date: $("$program" version --short)"
  exit 0
fi

# The package source that this system already uses, which may be a mirror.
codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null || true)
# shellcheck disable=SC2016 # apt-get expands these names
mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
  awk -v codename="$codename" '$1 == codename { print $2; exit }' || true)
if [ -z "$mirror" ] || [ ! -r "$keyring" ]; then
  unavailable "docker compose v2" "This system is not Debian. Install a docker compose v2 program as $program" \
    "and record its version: echo $version > $TOOLS/stamps/compose"
fi

# A separate apt configuration: it leaves the system's package sources alone and does not need root.
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
