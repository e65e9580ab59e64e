#include "exchange/intake/intake_failures.hpp"

#include "exchange/intake/display_name.hpp"

#include <fmt/format.h>

namespace clearframe::exchange {

std::string unreadable(std::error_code error, const std::string& path) {
    const std::string shown = displayName(path);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::no_such_device) {
        return fmt::format("{} has vanished while it was being read. Check that the stick or card is plugged in, then "
                           "stage it again.",
                           shown);
    }
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted) {
        return fmt::format("{} may not be read by this user. Ask IT for access, then stage it again.", shown);
    }
    if (error == std::errc::too_many_symbolic_link_levels) {
        return fmt::format("{} is a link, and links are not followed. Stage the file or folder it points to.", shown);
    }
    return fmt::format("{} cannot be read: its disk reported an error. Copy it again from the camera, then stage it.",
                       shown);
}

tl::unexpected<policy::Failure> refuse(std::string sentence) {
    return policy::fail(policy::FailureKind::refused, std::move(sentence));
}

} // namespace clearframe::exchange
