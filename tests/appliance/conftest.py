import pathlib

import pytest

from machine import Machine

ROOT = pathlib.Path(__file__).resolve().parents[2]
IMAGES = ROOT / "build" / "appliance" / "amd64"


@pytest.fixture(scope="session")
def images():
    return IMAGES


@pytest.fixture(scope="session")
def golden():
    return ROOT / "tests" / "screens" / "golden"


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """One that has started for the first time, for the tests of one file in their order."""
    with Machine(IMAGES / "test" / "clearframe.img", tmp_path_factory.mktemp("machine")) as one:
        one.switch_on()
        one.wait_for_kiosk()
        yield one
