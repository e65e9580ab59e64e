// What may not be written, because somebody reads it otherwise: CTest, or a theme.
#include "tests/architecture/source_tree.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;

// CTest keeps the names of tests in lists, which end at ';': a name with one becomes two tests that do not exist.
TEST_CASE("No test is named with a semicolon, which CTest would take as two tests") {
    static const std::regex name(R"re(\b(TEST_CASE|TEST_CASE_METHOD|SCENARIO)\(\s*(\w+,\s*)?"([^"]*)")re");
    int names = 0;
    for (const auto& source : sourcesIn({"tests"})) {
        for (std::sregex_iterator it(source.text.begin(), source.text.end(), name), end; it != end; ++it) {
            ++names;
            INFO(source.path << ": " << (*it)[3]);
            CHECK((*it)[3].str().find(';') == std::string::npos);
        }
    }
    CHECK(names > 500);
}

// In high contrast a verdict's text is black, for its own bright fill; on a plain surface Theme::mark() is its colour.
TEST_CASE("No screen takes the text of a verdict's fill for a sign on a plain surface") {
    static const std::regex text(
        R"re(theme\(\)\.(clear|cover|review|blocked)\.text|\bt\.(clear|cover|review|blocked)\.text)re");
    for (const auto& source : sourcesIn({"gui/screens"})) {
        INFO(source.path);
        CHECK_FALSE(std::regex_search(source.text, text));
    }
}
