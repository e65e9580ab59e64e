// On the appliance sticks are mounted read-only, and a service of the system makes one writable while something is
// written to it: firmware/usb/stick, which this asks through its socket. On other systems there is no such socket, and
// nothing stands in the way.
#pragma once

#include "core/policy/failure.hpp"

#include <string>

namespace clearframe::exchange {

/// Any thread. A sick stick can keep a call waiting, for half a minute at most.
class StickDoor {
public:
    struct Places {
        std::string socket = "/run/clearframe/sticks.sock";
        std::string mounts = "/proc/self/mountinfo";
    };

    StickDoor() = default;
    explicit StickDoor(Places places) : places_(std::move(places)) {}

    /// Whether sticks of this file system become writable when they are asked for, though they are mounted read-only.
    [[nodiscard]] bool opens(const std::string& fileSystem) const;
    /// Before something is written to a folder. Does nothing where the folder is on no stick, or writable already.
    /// FailureKind::unavailable, with a sentence, where the stick stays read-only.
    [[nodiscard]] policy::Done open(const std::string& folder) const;
    /// When it returns, everything has arrived, and the stick is read-only again. The same failure.
    [[nodiscard]] policy::Done close(const std::string& folder) const;

private:
    [[nodiscard]] policy::Done ask(const char* verb, const std::string& folder, bool writable) const;
    Places places_;
};

} // namespace clearframe::exchange
