#include "exchange/media/mount_table.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

namespace clearframe::exchange {
namespace {

bool isOctal(char c) {
    return c >= '0' && c <= '7';
}

/// Spaces, tabs, line breaks and backslashes of a path are written as \040 and the like.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
            isOctal(text[i + 3])) {
            out += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool has(std::string_view options, std::string_view one) {
    while (!options.empty()) {
        const auto comma = options.find(',');
        if (options.substr(0, comma) == one) return true;
        if (comma == std::string_view::npos) break;
        options.remove_prefix(comma + 1);
    }
    return false;
}

std::optional<Mount> parseLine(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> fields;
    for (std::string field; in >> field;)
        fields.push_back(field);
    // id, parent, device, root, path, options, any number of tags, "-", type, source, options of the file system
    constexpr std::size_t beforeTags = 6;
    const auto dash =
        fields.size() > beforeTags ? std::find(fields.begin() + beforeTags, fields.end(), "-") : fields.end();
    if (fields.end() - dash < 4) return std::nullopt;
    return Mount{.device = fields[2],
                 .path = unescaped(fields[4]),
                 .type = dash[1],
                 .source = unescaped(dash[2]),
                 .writable = has(fields[5], "rw") && has(dash[3], "rw")};
}

} // namespace

std::vector<Mount> parseMounts(std::string_view table) {
    std::vector<Mount> mounts;
    std::istringstream in{std::string(table)};
    for (std::string line; std::getline(in, line);) {
        auto mount = parseLine(line);
        if (!mount) continue;
        std::erase_if(mounts, [&](const Mount& earlier) { return earlier.path == mount->path; });
        mounts.push_back(std::move(*mount));
    }
    return mounts;
}

} // namespace clearframe::exchange
