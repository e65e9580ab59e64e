#include "exchange/lists/mapping_file.hpp"
#include "tests/support/expect.hpp"

#include <catch2/catch.hpp>

using namespace clearframe;

namespace {

policy::Result<policy::ColumnMapping> mapping(std::string_view text) {
    return exchange::mappingFrom({text.begin(), text.end()}, "map.json");
}

} // namespace

TEST_CASE("A mapping file gives each heading its meaning as it is written") {
    const auto read = mapping(R"({"Photo consent": "social+website", " F\u00f6rnamn ": "forename", "": "ignore"})");
    REQUIRE(read);
    CHECK(*read ==
          policy::ColumnMapping{{"", "ignore"}, {" Förnamn ", "forename"}, {"Photo consent", "social+website"}});
    REQUIRE(mapping("{}"));
    CHECK(mapping("{}")->empty());
}

TEST_CASE("A mapping file that is anything but one flat object of texts is refused") {
    const std::vector<std::string> wrong{
        "",
        "[]",
        "null",
        "\"social\"",
        R"({"a": 1})",
        R"({"a": null})",
        R"({"a": ["social"]})",
        R"({"a": {"b": "social"}})",
        R"({"a": "social")",
        R"({"a": "social",})",
        R"({"a": "social"} {})",
        R"({'a': 'social'})",
        "{\"a\": \"\xFF\"}",
        std::string(1U << 20U, ' ') + "{}",
        std::string(100'000, '['),
        "{\"a\":" + std::string(100'000, '['),
    };
    for (const auto& text : wrong) {
        INFO(text.substr(0, 60));
        const auto read = mapping(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == policy::FailureKind::refused);
        CHECK(read.error().text.starts_with("The mapping file map.json has to be a JSON object"));
    }
}

TEST_CASE("A mapping file that says two things of one heading is refused") {
    const auto read = mapping(R"({"Photo consent": "!social", "Class": "class", "Photo consent": "social"})");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == policy::FailureKind::refused);
    CHECK(read.error().text ==
          "The mapping file map.json names the heading “Photo consent” twice. Name it once, with one meaning.");
    CHECK_FALSE(mapping(R"({"a": "social", "\u0061": "social"})")); // one heading, spelt in two ways
}
