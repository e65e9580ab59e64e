# shellcheck shell=bash
# The steps of firmware/image/build, which sets architecture, suite, version and out.

# A fixed name and place for each partition, and a fixed name for the file system of a slot: an update writes the same.
disk_uuid=6c1ea2f0-0000-4000-8000-000000000000
declare -A part_uuid=(
  [select]=6c1ea2f0-0000-4000-8000-000000000001 [boot-a]=6c1ea2f0-0000-4000-8000-00000000000a
  [root-a]=6c1ea2f0-0000-4000-8000-0000000000a0 [boot-b]=6c1ea2f0-0000-4000-8000-00000000000b
  [root-b]=6c1ea2f0-0000-4000-8000-0000000000b0)
verity_salt=$(printf 'clearframe' | sha256sum | cut -d' ' -f1)
select_mib=64 boot_mib=128 root_mib=640

# listed FILE GROUP...: the names that a list of packages gives for these groups
listed() {
  local file=$1 groups group name
  shift
  groups=" $* "
  while read -r group name; do
    [[ $group == \#* || -z $name || $groups != *" $group "* ]] || echo "$name"
  done <"$file"
}

# The packages that own the libraries which the programs are linked to: nobody has to keep that list.
linked_packages() {
  ldd "$ROOT/build/release/clearframe" "$ROOT/build/release/clearframe-worker" | awk '$3 ~ /^\// { print $3 }' | sort -u |
    while read -r library; do
      dpkg-query -S "$library" 2>/dev/null || dpkg-query -S "$(realpath "$library")" 2>/dev/null || dpkg-query -S "/usr$library"
    done | cut -d: -f1 | sort -u
}

# All Debian packages, installed once and kept as a tar as long as the list of them stays the same.
base_system() {
  local packages wanted tar
  packages=$({ listed "$ROOT/firmware/image/packages.txt" base kiosk "$architecture"; linked_packages; } | sort -u | paste -sd,)
  wanted=$(printf '%s %s %s' "$suite" "$architecture" "$packages" | sha256sum | cut -c1-16)
  tar=$out/base-$wanted.tar
  base=$tar
  if [[ -s $tar ]]; then
    say "kept from the last build"
    return
  fi
  rm -f "$out"/base-*.tar
  # Licences stay; manuals, translations and the like have no reader.
  logged "The packages of the image could not be installed." env INITRD=No mmdebstrap --quiet --variant=minbase --mode=root \
    --include="$packages" --architectures="$architecture" \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-include=/usr/share/doc/*/copyright' --dpkgopt='path-exclude=/usr/share/i18n/*' \
    --aptopt='Acquire::Retries "3"' "$suite" "${tar%.tar}.part.tar"
  mv "${tar%.tar}.part.tar" "$tar"
}

# fill_root FOLDER: packages, our programs, units and settings; no shell for anybody
fill_root() {
  local root=$1
  rm -rf --one-file-system "$root"
  mkdir -p "$root"
  tar -xf "$base" -C "$root"
  logged "The programs could not be installed." env DESTDIR="$root" cmake --install "$ROOT/build/release" --prefix /usr --strip
  install -D -m 644 -t "$root/usr/share/clearframe/models" "$ROOT"/build/models/*.onnx
  cp -a --no-preserve=ownership "$ROOT/firmware/image/root/." "$root/"
  install -D -m 755 -t "$root/usr/libexec/clearframe" "$ROOT"/firmware/image/{data,problem}
  install -D -m 755 "$ROOT/firmware/usb/stick" "$root/usr/libexec/clearframe/stick"
  install -D -m 755 "$ROOT/firmware/usb/rules" "$root/usr/libexec/clearframe/usb-rules"
  install -D -m 600 -t "$root/etc/usbguard" "$ROOT/firmware/usb/usbguard-daemon.conf"
  install -D -m 644 "$ROOT/firmware/usb/usbguard.service.conf" "$root/etc/systemd/system/usbguard.service.d/clearframe.conf"
  install -D -m 644 -t "$root/etc/rauc" "$ROOT/firmware/update/system.conf"
  install -D -m 644 -t "$root/etc/udev/rules.d" "$ROOT"/firmware/usb/*.rules
  install -D -m 644 -t "$root/usr/lib/clearframe/repart.d" "$ROOT"/firmware/image/repart.d/*
  install -D -m 644 -t "$root/etc/systemd/system" "$ROOT"/firmware/systemd/*
  cp -r --no-preserve=ownership "$ROOT/board/pc/systemd/." "$root/etc/systemd/system/"
  install -D -m 755 "$ROOT/firmware/image/initramfs/hook" "$root/etc/initramfs-tools/hooks/clearframe"
  install -D -m 755 "$ROOT/firmware/image/initramfs/verity" "$root/etc/initramfs-tools/scripts/local-top/clearframe"
  # "list": only what the hook names, and no guess from the machine that builds
  sed -i 's/^MODULES=.*/MODULES=list/; s/^COMPRESS=.*/COMPRESS=zstd/' "$root/etc/initramfs-tools/initramfs.conf"
  printf '%s\n' virtio_blk virtio_pci ahci nvme sd_mod usb-storage uas xhci-pci mmc_block sdhci-pci sdhci-acpi >"$root/etc/initramfs-tools/modules"
  printf 'IMAGE_ID=clearframe\nIMAGE_VERSION=%s\n' "$version" >>"$root/usr/lib/os-release"
  echo clearframe >"$root/etc/hostname"
  printf '127.0.0.1 localhost clearframe\n::1 localhost\n' >"$root/etc/hosts"
  ln -sf /run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
  mkdir -p "$root/boot/select"
  systemd-sysusers --root="$root"
  logged "The units could not be enabled." systemctl --root="$root" --quiet enable clearframe-kiosk.service clearframe-healthy.service clearframe-sticks.socket systemd-networkd.service systemd-resolved.service systemd-timesyncd.service
  rm -f "$root"/usr/lib/udev/rules.d/90-console-setup.rules # the font is set where it is needed
  # Nobody logs in: no password, no console, no rescue shell. What would open one shows the problem's screen.
  chroot "$root" sh -c 'passwd -q -l root; usermod -s /usr/sbin/nologin root'
  systemctl --root="$root" --quiet mask getty@.service serial-getty@.service console-getty.service autovt@.service \
    debug-shell.service ctrl-alt-del.target systemd-ask-password-console.path systemd-ask-password-wall.path \
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer usbguard-dbus.service console-setup.service keyboard-setup.service systemd-firstboot.service \
    e2scrub_reap.service systemd-remount-fs.service systemd-machine-id-commit.service man-db.timer
  for unit in emergency rescue; do
    printf '[Unit]\nDescription=No shell, but a sentence\nDefaultDependencies=no\n\n[Service]\nType=oneshot\nExecStart=/usr/libexec/clearframe/problem start\nExecStartPost=/bin/sleep 120\nExecStopPost=/usr/bin/systemctl --force reboot\nStandardOutput=tty\nTTYPath=/dev/tty1\n' \
      >"$root/etc/systemd/system/$unit.service"
  done
}

# shrink_kernel ROOT LIST...: leaves the modules that the lists name, and makes the initramfs
shrink_kernel() {
  local root=$1 kernel all word
  shift
  kernel=$(ls "$root/lib/modules")
  all=$root/usr/lib/modules-all
  [[ -d $all ]] || cp -al "$root/lib/modules/$kernel" "$all"
  rm -rf "$root/lib/modules/$kernel"
  mkdir -p "$root/lib/modules/$kernel"
  cp -l "$all"/modules.{order,builtin,builtin.modinfo} "$root/lib/modules/$kernel/"
  # modprobe resolves what each needs, in the whole folder, as it stood before
  mkdir -p "$root/tmp/whole/lib/modules"
  ln -sfn "$all" "$root/tmp/whole/lib/modules/$kernel"
  sed 's/#.*//' "$@" | while read -r word; do
    case $word in
      '') ;;
      */) find "$all/kernel/$word" -name '*.ko*' -printf '%f\n' 2>/dev/null | sed 's/\.ko.*//' || true ;;
      *) echo "$word" ;;
    esac
  done | sort -u >"$root/tmp/wanted"
  # A name that this kernel does not have is passed over.
  { xargs -n 1 modprobe -d "$root/tmp/whole" -S "$kernel" --show-depends 2>/dev/null || true; } <"$root/tmp/wanted" |
    sed -n "s|^insmod .*/lib/modules/$kernel/\\([^ ]*\\).*|\\1|p" | sort -u | while read -r module; do
      mkdir -p "$root/lib/modules/$kernel/${module%/*}"
      cp -l "$all/$module" "$root/lib/modules/$kernel/$module"
    done
  rm -r "$root/tmp/whole" "$root/tmp/wanted"
  depmod -b "$root" "$kernel"
  rm -f "$root"/boot/initrd.img-*
  mount --bind /dev "$root/dev"
  mount -t proc proc "$root/proc"
  local made=0
  logged "The initramfs could not be made." chroot "$root" update-initramfs -c -k "$kernel" || made=$?
  umount "$root/proc" "$root/dev"
  return "$made"
}

# add_test_tools ROOT: the agent that answers to the machine which runs the test, and fingers. Installed into the root that
# is already packed, so that what is given away never had them.
add_test_tools() {
  local root=$1
  rm "$root/etc/resolv.conf"
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  logged "The test's packages could not be fetched." chroot "$root" apt-get -q update
  # shellcheck disable=SC2046 # a word each
  logged "The test's packages could not be installed." chroot "$root" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q install -y --no-install-recommends $(listed "$ROOT/firmware/image/packages.txt" test)
  ln -sf /run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
  echo uinput >"$root/etc/modules-load.d/under-test.conf"
}

# pack_slot ROOT FOLDER: root.squashfs with its hash tree behind it, boot.vfat with kernel, initramfs and the hash
pack_slot() {
  local root=$1 folder=$2 size hash
  mkdir -p "$folder"
  rm -f "$folder"/{root.squashfs,boot.vfat}
  logged "The root could not be packed." mksquashfs "$root" "$folder/root.squashfs" -noappend -no-progress -comp zstd \
    -Xcompression-level "${CLEARFRAME_SQUASH_LEVEL:-15}" -b 256K -no-xattrs -reproducible \
    -p '/boot/select d 700 0 0' -p '/etc/machine-id f 444 0 0 printf ""' -wildcards \
    -e 'boot/*' 'usr/lib/modules-all' 'proc/*' 'sys/*' 'dev/*' 'run/*' 'tmp/*' 'var/cache/*' 'var/log/*' 'var/lib/apt/*' 'etc/machine-id'
  size=$(stat -c %s "$folder/root.squashfs")
  size=$(((size + 4095) / 4096 * 4096))
  truncate -s "$size" "$folder/root.squashfs"
  hash=$(veritysetup format --salt="$verity_salt" --uuid=6c1ea2f0-0000-4000-8000-0000000000ff --hash-offset="$size" \
    "$folder/root.squashfs" "$folder/root.squashfs" | sed -n 's/^Root hash:[[:space:]]*//p')
  (($(stat -c %s "$folder/root.squashfs") <= root_mib << 20)) || stop "The root does not fit into its partition of $root_mib MiB."
  echo "$hash,$size" >"$folder/verity"
  pack_boot "$root" "$folder" "$hash,$size"
}

# pack_boot ROOT FOLDER VERITY: the slot's boot partition, which is the same for slot A and for slot B
pack_boot() {
  local root=$1 folder=$2 verity=$3 slot
  truncate -s "${boot_mib}M" "$folder/boot.vfat"
  logged "The boot partition could not be made." mkfs.vfat --invariant -i 6c1ea200 -n CF-BOOT "$folder/boot.vfat"
  # The boot loader sets SLOT; which partition that is stands here, so that one bundle serves both slots.
  {
    echo "if [ \"\$SLOT\" = B ]; then set rootpart=${part_uuid[root-b]}; else set rootpart=${part_uuid[root-a]}; fi"
    echo "linux /vmlinuz $(<"$ROOT/board/pc/cmdline") root=/dev/mapper/root rootfstype=squashfs clearframe.root=\$rootpart clearframe.verity=$verity rauc.slot=\$SLOT"
    echo "initrd /initrd.img"
    echo "boot"
  } >"$folder/slot.cfg"
  for slot in vmlinuz:"$(ls "$root"/boot/vmlinuz-*)" initrd.img:"$(ls "$root"/boot/initrd.img-*)" slot.cfg:"$folder/slot.cfg"; do
    touch -d "@$SOURCE_DATE_EPOCH" "${slot#*:}"
    logged "The boot partition could not be filled." mcopy -m -i "$folder/boot.vfat" "${slot#*:}" "::${slot%%:*}"
  done
}

# The partition that chooses: the boot loader and its memory. Updates never write here.
make_select() {
  local folder=$1 work modules='part_gpt fat normal linux search regexp loadenv test echo sleep reboot configfile all_video'
  work=$(mktemp -d)
  logged "The boot loader could not be made." grub-mkstandalone --format x86_64-efi --output "$work/BOOTX64.EFI" \
    --locales= --fonts= --themes= --install-modules="$modules" --modules="$modules" \
    "boot/grub/grub.cfg=$ROOT/board/pc/grub-first.cfg"
  grub-editenv "$work/grubenv" create
  grub-editenv "$work/grubenv" set ORDER="A B" A_OK=1 A_TRY=0 B_OK=0 B_TRY=0
  truncate -s "${select_mib}M" "$folder/select.vfat"
  mkfs.vfat --invariant -i 6c1ea201 -n CF-SELECT "$folder/select.vfat" >>"$LOG"
  mmd -i "$folder/select.vfat" ::EFI ::EFI/BOOT ::grub
  mcopy -i "$folder/select.vfat" "$work/BOOTX64.EFI" ::EFI/BOOT/BOOTX64.EFI
  mcopy -i "$folder/select.vfat" "$ROOT/board/pc/grub.cfg" "$work/grubenv" ::grub/
  rm -r "$work"
}

# make_disk FOLDER: clearframe.img with slot A filled and slot B empty; the first start adds the data partition
make_disk() {
  local folder=$1 image=$1/clearframe.img start=1 name mib
  make_select "$folder"
  rm -f "$image"
  truncate -s $(((1 + select_mib + 2 * boot_mib + 2 * root_mib + 1) << 20)) "$image"
  {
    printf 'label: gpt\nlabel-id: %s\n' "$disk_uuid"
    for name in select:$select_mib boot-a:$boot_mib root-a:$root_mib boot-b:$boot_mib root-b:$root_mib; do
      mib=${name#*:} name=${name%:*}
      printf 'start=%dMiB, size=%dMiB, name=%s, uuid=%s, type=%s\n' "$start" "$mib" "$name" "${part_uuid[$name]}" \
        "$([[ $name == select ]] && echo U || echo L)"
      start=$((start + mib))
    done
  } | logged_input "The partitions could not be made." sfdisk --quiet "$image"
  put "$folder/select.vfat" 1
  put "$folder/boot.vfat" $((1 + select_mib))
  put "$folder/root.squashfs" $((1 + select_mib + boot_mib))
  rm "$folder/select.vfat"
}

logged_input() {
  local what=$1
  shift
  "$@" >>"$LOG" 2>&1 || stop "$what The log is build/setup.log."
}

# put FILE MIB: into the image, where only what is not zero takes room
put() { dd if="$1" of="$image" bs=1M seek="$2" conv=notrunc,sparse status=none; }
