// A fuzzer's kept inputs, in the ordinary test run.
#include "tests/fuzz/promise.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

std::vector<std::filesystem::path> keptInputs() {
    const auto folder = std::filesystem::path(CLEARFRAME_SOURCE_DIR) / "tests/fuzz/corpus" / CLEARFRAME_FUZZED;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void read(std::string_view bytes) {
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

TEST_CASE("No promise is broken for what the fuzzer kept, nor for any beginning of it") {
    const auto files = keptInputs();
    REQUIRE(files.size() >= 5);
    for (const auto& file : files) {
        INFO(file);
        const auto bytes = bytesOf(file);
        read(bytes);
        constexpr std::size_t beginnings = 64;
        for (std::size_t i = 0; i < beginnings; ++i)
            read(std::string_view(bytes).substr(0, bytes.size() * i / beginnings));
    }
    SUCCEED();
}
