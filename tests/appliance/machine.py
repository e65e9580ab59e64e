"""A PC that QEMU makes up, running the appliance's image: switched on, looked at, plugged into and cut off.

Everything inside is reached through the image's own hardware, and through the guest agent that only the image under test
carries. QEMU computes every instruction (-accel tcg): all times are tens of times longer than on a real machine.
"""

import base64
import json
import pathlib
import shutil
import socket
import subprocess
import time

from PIL import Image, ImageChops, ImageStat

FIRMWARE = pathlib.Path("/usr/share/OVMF")
SCREEN = (1280, 800)


class Line:
    """One JSON document a line, to QEMU itself (QMP) or to the agent inside."""

    def __init__(self, path, greets):
        deadline = time.monotonic() + 30
        while True:
            self.socket = socket.socket(socket.AF_UNIX)
            try:
                self.socket.connect(str(path))
                break
            except OSError:
                self.socket.close()
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
        self.socket.settimeout(60)
        self.stream = self.socket.makefile("rw")
        if greets:
            self.stream.readline()
            self.call("qmp_capabilities")

    def call(self, command, **arguments):
        self.stream.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self.stream.flush()
        while True:
            answer = json.loads(self.stream.readline())
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def close(self):
        self.stream.close()
        self.socket.close()


class Machine:
    def __init__(self, image, folder, disk_mib=2600):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.disk = self.folder / "disk.img"
        subprocess.run(["cp", "--sparse=always", str(image), str(self.disk)], check=True)
        with open(self.disk, "r+b") as file:
            file.truncate(disk_mib << 20)
        shutil.copy(FIRMWARE / "OVMF_VARS.fd", self.folder / "vars.fd")
        self.process = None
        self.qmp = None
        self.sticks = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.cut_power()

    def switch_on(self, *more):
        for name in ("qmp", "agent"):
            (self.folder / name).unlink(missing_ok=True)
        drives = [
            f"if=pflash,format=raw,readonly=on,file={FIRMWARE}/OVMF_CODE.fd",
            f"if=pflash,format=raw,file={self.folder}/vars.fd",
            f"if=none,id=disk,format=raw,file={self.disk}",
        ]
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "Nehalem", "-smp", "2", "-m", "1024"]
            + ["-machine", "q35", "-nodefaults", "-display", "none", "-serial", f"file:{self.folder}/serial.log"]
            + [word for drive in drives for word in ("-drive", drive)]
            + ["-device", "virtio-blk-pci,drive=disk,bootindex=0", "-device", f"virtio-vga,xres={SCREEN[0]},yres={SCREEN[1]}"]
            + ["-device", "qemu-xhci,id=usb", "-device", "i6300esb", "-action", "watchdog=reset"]
            + ["-nic", "user,model=virtio-net-pci,restrict=on"]
            + ["-device", "virtio-serial", "-chardev", f"socket,id=agent,path={self.folder}/agent,server=on,wait=off"]
            + ["-device", "virtserialport,chardev=agent,name=org.qemu.guest_agent.0"]
            + ["-qmp", f"unix:{self.folder}/qmp,server=on,wait=off", *more],
            stdout=open(self.folder / "qemu.log", "wb"),
            stderr=subprocess.STDOUT,
        )
        self.qmp = Line(self.folder / "qmp", greets=True)

    def cut_power(self):
        """As when somebody pulls the plug: nothing is asked, and nothing is told."""
        if self.process:
            self.qmp.close()
            self.process.kill()
            self.process.wait()
            self.process = None

    def run(self, command, timeout=120):
        """Its output, from a shell inside; waits until the system answers. Raises where the command fails."""
        deadline = time.monotonic() + timeout
        while True:
            line = Line(self.folder / "agent", greets=False)
            line.socket.settimeout(10)
            try:
                line.call("guest-ping")
                break
            except (TimeoutError, ValueError, RuntimeError):
                line.close()
                if time.monotonic() > deadline:
                    raise TimeoutError(f"the system did not answer: {command}") from None
        try:
            line.socket.settimeout(60)
            started = line.call("guest-exec", path="/bin/bash", arg=["-c", command], **{"capture-output": True})
            while True:
                state = line.call("guest-exec-status", pid=started["pid"])
                if state["exited"]:
                    break
                if time.monotonic() > deadline:
                    raise TimeoutError(command)
                time.sleep(0.3)
        finally:
            line.close()
        text = base64.b64decode(state.get("out-data", "")).decode(errors="replace")
        if state.get("exitcode") != 0:
            problem = base64.b64decode(state.get("err-data", "")).decode(errors="replace")
            raise RuntimeError(f"{command!r} ended with {state.get('exitcode')}: {text}{problem}")
        return text

    def wait_for(self, command, seconds=240):
        """Until the command ends well, and its output then."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                return self.run(command, timeout=seconds)
            except (RuntimeError, TimeoutError, OSError, ValueError):
                if time.monotonic() > deadline:
                    raise
                time.sleep(1)

    def wait_for_kiosk(self, seconds=300):
        self.wait_for("systemctl is-active clearframe-kiosk.service", seconds)

    def screen(self):
        path = self.folder / "screen.ppm"
        self.qmp.call("screendump", filename=str(path))
        with Image.open(path) as picture:
            return picture.convert("RGB")

    def wait_for_screen(self, golden, box=None, seconds=60, most=6.0):
        """Until the screen looks like a golden picture (a quarter of its size), within this box of it. The box leaves out
        what the clock draws. `most`: the mean difference of a channel, of 255; a screen with other words has more."""
        with Image.open(golden) as picture:
            wanted = picture.convert("RGB").crop(box)
            size = picture.size
        deadline = time.monotonic() + seconds
        while True:
            screen = self.screen()
            seen = screen.resize(size, Image.Resampling.BOX).crop(box)
            difference = max(ImageStat.Stat(ImageChops.difference(wanted, seen)).mean)
            if difference <= most:
                return difference
            if time.monotonic() > deadline:
                screen.save(self.folder / "unexpected.png")
                raise AssertionError(f"the screen is not {golden}: {difference:.1f}, see {self.folder}/unexpected.png")
            time.sleep(1)

    def plug_stick(self, image):
        """The name by which it is pulled."""
        self.sticks += 1
        name = f"stick{self.sticks}"
        self.qmp.call("blockdev-add", driver="raw", **{"node-name": name}, file={"driver": "file", "filename": str(image)})
        self.qmp.call("device_add", driver="usb-storage", id=name, bus="usb.0", drive=name, removable=True)
        return name

    def plug(self, driver, **more):
        self.qmp.call("device_add", driver=driver, bus="usb.0", **more)

    def pull(self, name):
        self.qmp.call("device_del", id=name)
        time.sleep(1)
        self.qmp.call("blockdev-del", **{"node-name": name})


def make_stick(path, files, mib=64, label="SCHOOL"):
    """A FAT32 stick in a file, with these files by name."""
    with open(path, "wb") as file:
        file.truncate(mib << 20)
    subprocess.run(["mkfs.vfat", "-F", "32", "-n", label, str(path)], check=True, stdout=subprocess.DEVNULL)
    for name, source in files.items():
        subprocess.run(["mcopy", "-i", str(path), str(source), f"::{name}"], check=True)
    return path
