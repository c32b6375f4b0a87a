#!/usr/bin/env bash
# What comes from the distribution: the browser and letters for it, two more shells, network namespaces, and Python when there is none.
source "$(dirname "$0")/lib.sh"

packages=()
# CHROME_PATH names another Chromium to test with.
[ -x "${CHROME_PATH:-/usr/bin/chromium}" ] || packages+=(chromium)
for program in zsh dash; do
  command -v "$program" >/dev/null || packages+=("$program")
done
# Without letters the pages in Chinese would be boxes, in pictures and in every measure of their width.
[ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || packages+=(fontconfig fonts-wqy-microhei)
# An ordinary user's PATH leaves out where Debian puts it.
command -v ip >/dev/null || [ -x /usr/sbin/ip ] || packages+=(iproute2)
# Debian splits ensurepip off: a Python without it makes no virtual environment.
python3 -c 'import venv, ensurepip' 2>/dev/null || packages+=(python3 python3-venv)

if [ ${#packages[@]} -eq 0 ]; then
  say "up to date"
  exit 0
fi

line="apt-get install --no-install-recommends ${packages[*]}"
command -v apt-get >/dev/null || unavailable "${packages[*]}" "Install them with this system's own package manager."
if [ "$(id -u)" -eq 0 ]; then
  as_root=(env)
elif sudo -n true 2>/dev/null; then
  as_root=(sudo -n env)
else
  unavailable "${packages[*]}" "Installing them takes root: sudo $line"
fi

export DEBIAN_FRONTEND=noninteractive
# A foreign package source that does not answer must not hide that Debian's own does.
"${as_root[@]}" apt-get update -qq || say "apt-get update complained; trying to install all the same"
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null ||
  unavailable "${packages[*]}" "apt-get could not install them; try by hand: $line"
say "installed ${packages[*]}"
