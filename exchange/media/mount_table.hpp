// The kernel's table of mounted file systems (proc_pid_mountinfo(5)).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clearframe::exchange {

struct Mount {
    std::string device; ///< "8:17"
    std::string path;   ///< where it is mounted, as it is on disk
    std::string type;   ///< "vfat"
    std::string source; ///< "/dev/sdb1"
    bool writable = false;
    friend bool operator==(const Mount&, const Mount&) = default;
};

/// In the order of the table. A later mount on the same path hides the earlier one, which is left out. A line that
/// cannot be read is skipped.
[[nodiscard]] std::vector<Mount> parseMounts(std::string_view table);

} // namespace clearframe::exchange
