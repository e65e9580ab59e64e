"""Two slots: the one that is damaged is left for the other."""

import subprocess

import pytest
from machine import Machine

MIB = 1 << 20
# As firmware/image/steps.sh lays them out
ROOT_A, BOOT_B, ROOT_B = 193 * MIB, 833 * MIB, 961 * MIB
SELECT = MIB


@pytest.fixture(scope="module")
def machine(images, tmp_path_factory):
    """Both slots filled and healthy, as after an update."""
    test = images / "test"
    with Machine(test / "clearframe.img", tmp_path_factory.mktemp("slots")) as one:
        for file, offset in ((test / "boot.vfat", BOOT_B), (test / "root.squashfs", ROOT_B)):
            write(one.disk, offset, file.read_bytes())
        memory = one.folder / "grubenv"
        inside = f"{one.disk}@@{SELECT}"
        subprocess.run(["mcopy", "-o", "-i", inside, "::grub/grubenv", memory], check=True)
        subprocess.run(["grub-editenv", memory, "set", "B_OK=1"], check=True)
        subprocess.run(["mcopy", "-o", "-i", inside, memory, "::grub/grubenv"], check=True)
        one.switch_on()
        one.wait_for_kiosk()
        yield one


def write(disk, offset, data):
    with open(disk, "r+b") as file:
        file.seek(offset)
        file.write(data)


def started_slot(machine):
    return machine.run("grep -o 'rauc.slot=.' /proc/cmdline").strip()


def test_a_slot_whose_kiosk_is_on_the_screen_is_told_healthy(machine):
    assert started_slot(machine) == "rauc.slot=A"
    memory = machine.wait_for("systemctl is-active clearframe-healthy.service && grub-editenv /boot/select/grub/grubenv list")
    assert {"A_OK=1", "A_TRY=0"} <= set(memory.split())


def test_a_root_with_a_damaged_block_is_left_for_the_other_slot(machine):
    data = machine.run("cryptsetup luksUUID /dev/clearframe/data")
    machine.cut_power()
    write(machine.disk, ROOT_A + 30 * MIB, b"\xa5" * (100 * MIB))
    machine.switch_on()
    machine.wait_for_kiosk(600)
    assert started_slot(machine) == "rauc.slot=B"
    assert machine.run("cryptsetup luksUUID /dev/clearframe/data") == data
