#include "core/policy/reason.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace clearframe::policy;

TEST_CASE("Every reason code is different, and docs/reasons.md explains each of them") {
    std::ifstream file(CLEARFRAME_SOURCE_DIR "/docs/reasons.md");
    std::stringstream page;
    page << file.rdbuf();
    std::set<std::string> words;
    for (int i = 0; i <= static_cast<int>(ReasonCode::proofFailed); ++i) {
        const std::string word(toString(static_cast<ReasonCode>(i)));
        INFO(word);
        CHECK(words.insert(word).second);
        CHECK(page.str().find("`" + word + "`") != std::string::npos);
    }
}
