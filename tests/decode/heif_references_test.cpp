#include "vision/decode/heif_references.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using clearframe::vision::dropSharedReferences;

namespace {

std::string box(std::string_view type, const std::string& content) {
    const auto size = static_cast<std::uint32_t>(8 + content.size());
    std::string result;
    for (const int shift : {24, 16, 8, 0})
        result.push_back(static_cast<char>((size >> shift) & 0xff));
    return result + std::string(type) + content;
}

/// From item 9 to as many items as asked for.
std::string reference(std::string_view type, int targets) {
    std::string content("\0\x09\0", 3);
    content.push_back(static_cast<char>(targets));
    for (int i = 1; i <= targets; ++i)
        content += std::string("\0", 1) + static_cast<char>(i);
    return box(type, content);
}

std::string heif(const std::string& references) {
    const std::string version(4, '\0');
    return box("ftyp", "heic") + box("meta", version + box("iref", version + references)) + box("mdat", "auxl");
}

std::string after(std::string file) {
    std::vector<std::uint8_t> bytes(file.begin(), file.end());
    dropSharedReferences(bytes);
    return {bytes.begin(), bytes.end()};
}

} // namespace

TEST_CASE("references to several pictures are hidden, all others stay") {
    CHECK(after(heif(reference("auxl", 2))) == heif(reference("xuxl", 2)));
    CHECK(after(heif(reference("cdsc", 3) + reference("auxl", 1))) ==
          heif(reference("xdsc", 3) + reference("auxl", 1)));
    CHECK(after(heif(reference("dimg", 48))) == heif(reference("dimg", 48)));
}

TEST_CASE("a cut or nonsensical file is left as it is") {
    const auto whole = heif(reference("auxl", 2));
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK(after(whole.substr(0, length)).size() == length);
    const std::string nonsense(100, '\xff');
    CHECK(after(nonsense) == nonsense);
}
