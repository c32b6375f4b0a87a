#!/usr/bin/env bash
# What the tests need from the distribution's packages: Chromium, a Chinese font, zsh and dash, `ip` for network
# namespaces, and Python 3.
source "$(dirname "$0")/lib.sh"

packages=()
# CHROME_PATH selects another Chromium for the tests.
[ -x "${CHROME_PATH:-/usr/bin/chromium}" ] || packages+=(chromium)
# The same browser without windows: the browser tests take less than half of the processor time in it.
[ -n "${CHROME_PATH:-}" ] || [ -x /usr/bin/chromium-headless-shell ] || packages+=(chromium-headless-shell)
for program in zsh dash; do
  command -v "$program" >/dev/null || packages+=("$program")
done
# Without a font, Chinese text is drawn as boxes of the wrong width.
[ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || packages+=(fontconfig fonts-wqy-microhei)
# Debian installs it in a folder that is not on an ordinary user's PATH.
command -v ip >/dev/null || [ -x /usr/sbin/ip ] || packages+=(iproute2)
# On Debian, ensurepip is a separate package, and virtual environments need it.
python3 -c 'import venv, ensurepip' 2>/dev/null || packages+=(python3 python3-venv)

if [ ${#packages[@]} -eq 0 ]; then
  say "up to date"
  exit 0
fi

line="apt-get install --no-install-recommends ${packages[*]}"
command -v apt-get >/dev/null || unavailable "${packages[*]}" "Install them with this system's package manager."
if [ "$(id -u)" -eq 0 ]; then
  as_root=(env)
elif sudo -n true 2>/dev/null; then
  as_root=(sudo -n env)
else
  unavailable "${packages[*]}" "Installing them requires root: sudo $line"
fi

export DEBIAN_FRONTEND=noninteractive
# An unreachable third-party package source must not prevent installation from Debian's.
"${as_root[@]}" apt-get update -qq || say "apt-get update failed; trying to install anyway"
"${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null ||
  unavailable "${packages[*]}" "apt-get could not install them; try it yourself: $line"
say "installed ${packages[*]}"
