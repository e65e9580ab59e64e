"""From the first second of a card that was just written, in the order of these tests."""

import subprocess
import time

from machine import make_stick

# The right part of the screen at a quarter of its size: what the clock draws is left of it.
BESIDE_THE_CLOCK = (116, 0, 320, 200)
NOBODY_IS_SET_UP = "first-1280x800.png"


def test_a_new_card_starts_into_the_first_step_of_setting_up(machine, golden):
    machine.wait_for_screen(golden / NOBODY_IS_SET_UP, BESIDE_THE_CLOCK)
    assert machine.run("systemctl --failed --no-legend") == ""


def test_the_root_is_read_only_and_every_block_is_checked(machine):
    assert machine.run("findmnt -n -o FSTYPE,OPTIONS /").startswith("squashfs ro")
    assert "verified" in machine.run("veritysetup status root")
    assert machine.run("touch /etc/x 2>&1 || echo no").endswith("no\n")


def test_the_data_partition_is_encrypted_and_takes_the_rest_of_the_card(machine):
    machine.run("cryptsetup isLuks --type luks2 /dev/clearframe/data")
    assert machine.run("findmnt -n -o SOURCE,OPTIONS /var/lib/clearframe").startswith("/dev/mapper/clearframe-data")
    assert int(machine.run("blockdev --getsize64 /dev/clearframe/data")) > 900 << 20
    assert machine.run("stat -c %a /boot/select/data.key /boot/select") == "700\n700\n"


def test_nobody_can_log_in_and_nothing_listens_to_the_network(machine):
    assert machine.run("passwd -S root").split()[1] == "L"
    assert machine.run("grep -vE ':(!|\\*|!\\*|!!)' /etc/shadow | wc -l").strip() == "0"
    assert machine.run("pgrep -c 'agetty|login$|sshd' || true").strip() == "0"
    # State 0A is LISTEN; systemd-resolved answers on 127.0.0.53 and .54 alone (7F000035 in the kernel's order).
    listening = machine.run("awk '$4 == \"0A\" { print $2 }' /proc/net/tcp /proc/net/tcp6").split()
    assert [one for one in listening if not one.endswith("00007F:0035")] == []
    assert machine.run("cat /proc/swaps").count("\n") == 1
    assert machine.run("cat /proc/sys/kernel/core_pattern").strip() == "|/bin/false"


def test_the_kiosk_runs_without_rights(machine):
    kiosk = machine.run("systemctl show -P MainPID clearframe-kiosk.service").strip()
    status = machine.run(f"cat /proc/{kiosk}/status")
    assert "CapEff:\t0000000000000000" in status
    assert "NoNewPrivs:\t1" in status
    assert machine.run(f"stat -c %U /proc/{kiosk}").strip() == "clearframe"


def test_a_stick_is_read_only_until_an_export_asks_and_its_pulling_is_no_error(machine, tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(5000))
    name = machine.plug_stick(make_stick(tmp_path / "stick.img", {"A.JPG": photo}))
    options = machine.wait_for("findmnt -n -o OPTIONS /run/media/clearframe/SCHOOL")
    assert {"ro", "nodev", "nosuid", "noexec"} <= set(options.strip().split(","))
    # In the eyes of the kiosk, whose namespace is its own
    kiosk = machine.run("systemctl show -P MainPID clearframe-kiosk.service").strip()
    assert "A.JPG" in machine.run(f"nsenter -m -t {kiosk} ls /run/media/clearframe/SCHOOL").upper()

    device = machine.run("basename $(findmnt -n -o SOURCE /run/media/clearframe/SCHOOL)").strip()
    assert ask(machine, f"write {device}") == "ok"
    as_kiosk = f"nsenter -m -t {kiosk} setpriv --reuid=clearframe --regid=clearframe --clear-groups"
    machine.run(f"{as_kiosk} touch /run/media/clearframe/SCHOOL/B.JPG")
    assert ask(machine, f"read {device}") == "ok"
    machine.run(f"! {as_kiosk} touch /run/media/clearframe/SCHOOL/C.JPG")
    assert machine.run(f"{as_kiosk} ls /run/media/clearframe/SCHOOL").upper().split() == ["A.JPG", "B.JPG"]
    for other in ("write vda6", "write sdz9", "write ../vda", "write", "x" * 300):
        assert ask(machine, other).startswith("no"), other

    machine.pull(name)
    machine.wait_for("! findmnt /run/media/clearframe/SCHOOL", 60)
    assert machine.run("ls -A /run/media/clearframe") == ""
    assert machine.run("systemctl --failed --no-legend") == ""


def ask(machine, request):
    """One request to the socket of the sticks, as the kiosk's user."""
    script = (
        "use Socket; socket(S,PF_UNIX,SOCK_STREAM,0); connect(S,pack_sockaddr_un(q(/run/clearframe/sticks.sock))) or die;"
        f"syswrite S,qq({request}\\n); shutdown(S,1); print <S>"
    )
    return machine.run(f"setpriv --reuid=clearframe --clear-groups perl -e '{script}'").strip()


def test_a_keyboard_that_is_plugged_in_later_is_refused(machine):
    before = set(machine.run("ls /sys/bus/usb/devices").split())
    machine.plug("usb-kbd", id="badusb")
    command = "for d in /sys/bus/usb/devices/*/authorized; do [[ $(<$d) = 0 ]] && echo $d; done; true"
    deadline = time.monotonic() + 60
    while True:
        new = set(machine.run("ls /sys/bus/usb/devices").split()) - before
        if new or time.monotonic() > deadline:
            break
    refused = machine.run(command)
    assert [one for one in refused.split() if one.split("/")[5] in new], (new, refused)
    assert "QEMU USB Keyboard" not in machine.run("cat /proc/bus/input/devices")
    machine.qmp.call("device_del", id="badusb")


def test_a_kiosk_that_draws_nothing_any_more_is_started_again(machine):
    kiosk = machine.run("systemctl show -P MainPID clearframe-kiosk.service").strip()
    machine.run(f"kill -STOP {kiosk}")
    machine.wait_for(f'[[ $(systemctl show -P MainPID clearframe-kiosk.service) != @({kiosk}|0) ]]', 180)
    machine.wait_for_kiosk()
    assert "watchdog" in machine.run("journalctl -b -u clearframe-kiosk.service --no-pager").lower()


def test_after_a_power_cut_it_starts_again_with_the_same_data(machine, golden):
    identity = "cryptsetup luksUUID /dev/clearframe/data; sha256sum /var/lib/clearframe/*.key"
    before = machine.run(identity)
    machine.cut_power()
    machine.switch_on()
    machine.wait_for_kiosk()
    machine.wait_for_screen(golden / NOBODY_IS_SET_UP, BESIDE_THE_CLOCK)
    assert machine.run(identity) == before


def test_what_is_given_away_has_nothing_of_the_tests(images):
    listing = subprocess.run(["unsquashfs", "-l", images / "root.squashfs"], check=True, capture_output=True, text=True).stdout
    assert "usr/bin/clearframe\n" in listing
    for foreign in ("qemu-ga", "evemu", "/sshd", "uinput.ko", "authorized_keys"):
        assert foreign not in listing, foreign
