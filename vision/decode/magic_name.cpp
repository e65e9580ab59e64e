#include "vision/decode/magic_name.hpp"

#include <algorithm>
#include <magic.h>

namespace clearframe::vision {
namespace {

/// Lives as long as the program: forked children share its pages.
magic_t& database() {
    static magic_t cookie = nullptr;
    return cookie;
}

} // namespace

void loadMagicNames() {
    if (database() != nullptr) return;
    const magic_t cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR);
    if (cookie == nullptr) return;
    if (magic_load(cookie, nullptr) != 0) {
        magic_close(cookie);
        return;
    }
    database() = cookie;
}

std::string magicName(std::span<const std::uint8_t> file) {
    if (database() == nullptr) return {};
    const std::size_t enough = std::size_t{64} << 10;
    const char* name = magic_buffer(database(), file.data(), std::min(file.size(), enough));
    return name == nullptr ? std::string() : std::string(name);
}

} // namespace clearframe::vision
