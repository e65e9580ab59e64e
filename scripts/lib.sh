# shellcheck shell=bash
# Shared by the scripts beside it: source it from bash. Sets ROOT, and gives steps, a log and packages.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
LOG=$ROOT/build/setup.log
mkdir -p "$ROOT/build"

step() { printf '\n==> %s\n' "$*"; }
say() { printf '    %s\n' "$*"; }
stop() {
  printf '\nStopped: %s\n' "$*" >&2
  exit 3
}

# logged WHAT COMMAND...: runs quietly; where it fails, shows the end of the log and stops.
logged() {
  local what=$1
  shift
  printf '\n$ %s\n' "$*" >>"$LOG"
  "$@" >>"$LOG" 2>&1 </dev/null && return
  printf '\n--- the end of %s ---\n' "$LOG" >&2
  tail -n 25 "$LOG" >&2
  stop "$what"
}

# as_root COMMAND...
as_root() {
  if ((EUID == 0)); then "$@"; else sudo -- "$@"; fi
}

# packages GROUP...: what scripts/packages.txt lists for these groups
packages() {
  local groups=" $* " group name
  while read -r group name; do
    [[ $group == \#* || -z $name || $groups != *" $group "* ]] || echo "$name"
  done <"$ROOT/scripts/packages.txt"
}

installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# need_packages GROUP...: installs what is missing, and touches no network where nothing is
need_packages() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
    stop "This is not a Debian system. Install what scripts/packages.txt lists, and build with: cmake --preset release"
  local name missing=()
  for name in $(packages "$@"); do installed "$name" || missing+=("$name"); done
  if ((${#missing[@]} == 0)); then
    say "nothing is missing"
    return
  fi
  ((EUID == 0)) || command -v sudo >/dev/null ||
    stop "Packages are missing, and this is neither root nor is there sudo. As root, run: apt-get install --no-install-recommends ${missing[*]}"
  say "${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  logged "The package lists could not be fetched. Is there a network?" as_root apt-get -q update
  # The tests start their own web server; none is to run on this machine because of them.
  local starts=/usr/sbin/policy-rc.d
  (
    if [[ ! -e $starts ]]; then
      trap 'as_root rm -f "$starts"' EXIT
      printf '#!/bin/sh\nexit 101\n' | as_root install -m 755 /dev/stdin "$starts"
    fi
    logged "The packages could not be installed." as_root apt-get -q install -y --no-install-recommends "${missing[@]}"
  )
}

# is_file FILE SHA256: it is there and holds exactly that
is_file() { [[ -f $1 ]] && sha256sum --check --status <<<"$2  $1"; }
