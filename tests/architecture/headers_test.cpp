// Every header compiles alone. One that its own .cpp includes first is proved by that; the others are compiled here.
#include "tests/architecture/source_tree.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fmt/format.h>

using namespace clearframe::tests;

TEST_CASE("Every header compiles alone") {
    const auto sources = sourcesIn({"core", "posix", "db", "vision", "exchange", "worker", "cli", "gui"});
    int headers = 0;
    for (const auto& header : sources) {
        if (!header.path.ends_with(".hpp")) continue;
        ++headers;
        const bool proved = std::ranges::any_of(sources, [&](const SourceFile& source) {
            return source.path.ends_with(".cpp") && !source.own.empty() && source.own.front() == header.path;
        });
        if (proved) continue;
        INFO(header.path);
        const auto command =
            fmt::format("echo '#include \"{}\"' | '{}' -std=c++20 -fsyntax-only -I '{}' -isystem '{}' -x c++ -",
                        header.path, CLEARFRAME_CXX, CLEARFRAME_SOURCE_DIR, CLEARFRAME_OPENCV);
        CHECK(std::system(command.c_str()) == 0);
    }
    CHECK(headers > 50);
}
