#include "core/policy/list_terms.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace clearframe::policy;
using namespace std::chrono_literals;

namespace {

const std::string right =
    "clearframe-list v1 school=123456 version=7 issued=2026-09-01T08:00:00Z expires=2026-10-01T08:30:59Z";

std::string with(const std::string& from, const std::string& to) {
    auto text = right;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("the terms of a signed list are read") {
    const auto terms = termsFrom(right);
    REQUIRE(terms);
    CHECK(terms->urn == "123456");
    CHECK(terms->version == 7);
    CHECK(terms->issued == std::chrono::sys_days{std::chrono::year{2026} / 9 / 1} + 8h);
    CHECK(terms->expires == std::chrono::sys_days{std::chrono::year{2026} / 10 / 1} + 8h + 30min + 59s);
    CHECK(termsFrom(with("version=7", "version=999999999"))->version == 999'999'999);
    CHECK(termsFrom(with("2026-09-01", "2024-02-29")));
}

TEST_CASE("terms that are anything but exactly that are refused, with what to write") {
    const std::vector<std::string> wrong{
        "",
        " ",
        right + " ",
        right + "\n",
        right + " note=x",
        " " + right,
        right.substr(0, right.size() - 1),
        std::string(right).append(1, '\0'),
        with("clearframe-list", "Clearframe-list"),
        with("v1", "v2"),
        with(" v1", ""),
        with(" school", "  school"),
        with("school=123456 version=7", "version=7 school=123456"),
        with("school=123456 ", ""),
        with("school=123456", "school="),
        with("school=123456", "school=123"),
        with("school=123456", "school=12345678901"),
        with("school=123456", "school=12345x"),
        with("school=123456", "school=123456 school=123456"),
        with("school=", "school ="),
        with("version=7", "version=0"),
        with("version=7", "version=07"),
        with("version=7", "version=-7"),
        with("version=7", "version=+7"),
        with("version=7", "version=7.0"),
        with("version=7", "version=1000000000"),
        with("version=7", "version=99999999999999999999"),
        with("version=7", "version="),
        with("version=7", "Version=7"),
        with("2026-09-01T08:00:00Z", "2026-09-01 08:00:00Z"),
        with("2026-09-01T08:00:00Z", "2026-09-01T08:00:00"),
        with("2026-09-01T08:00:00Z", "2026-09-01T08:00:00+01:00"),
        with("2026-09-01T08:00:00Z", "2026-09-01T08:00Z"),
        with("2026-09-01T08:00:00Z", "2026-09-01t08:00:00z"),
        with("2026-09-01T08:00:00Z", "2026-02-30T08:00:00Z"),
        with("2026-09-01T08:00:00Z", "2026-13-01T08:00:00Z"),
        with("2026-09-01T08:00:00Z", "2026-09-00T08:00:00Z"),
        with("2026-09-01T08:00:00Z", "2026-09-01T24:00:00Z"),
        with("2026-09-01T08:00:00Z", "2026-09-01T08:60:00Z"),
        with("2026-09-01T08:00:00Z", "2026-09-01T08:00:60Z"),
        with("2026-09-01T08:00:00Z", "2026-10-01T08:30:59Z"), // ends when it begins
        with("2026-09-01T08:00:00Z", "2026-11-01T08:00:00Z"), // ends before it begins
        with("2026-09-01T08:00:00Z", "1788249600"),
        std::string(100'000, 'x'),
    };
    for (const auto& text : wrong) {
        INFO(text.substr(0, 200));
        const auto terms = termsFrom(text);
        REQUIRE_FALSE(terms);
        CHECK(terms.error().kind == FailureKind::refused);
        CHECK(terms.error().text.find("clearframe-list v1 school=URN") != std::string::npos);
    }
}

TEST_CASE("of random changes only those that still say something exact are terms") {
    std::mt19937 random(20261123);
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    int taken = 0;
    for (int i = 0; i < 50'000; ++i) {
        auto text = right;
        for (auto times = pick(3) + 1; times > 0 && !text.empty(); --times) {
            const auto at = pick(text.size());
            switch (pick(3)) {
            case 0:
                text[at] = static_cast<char>(pick(256));
                break;
            case 1:
                text.erase(at, 1 + pick(5));
                break;
            default:
                text.insert(at, 1, static_cast<char>(pick(256)));
            }
        }
        const auto terms = termsFrom(text);
        if (!terms) continue;
        ++taken;
        CHECK(terms->version > 0);
        CHECK(isUrn(terms->urn));
        CHECK(terms->expires > terms->issued);
        // Written down again, it is the same text: there is one way to say it.
        const auto from = text.find("issued=");
        CHECK(text.starts_with("clearframe-list v1 school=" + terms->urn +
                               " version=" + std::to_string(terms->version) + " issued="));
        CHECK(text.size() == from + std::string("issued=2026-09-01T08:00:00Z expires=2026-10-01T08:30:59Z").size());
    }
    CHECK(taken > 50); // a changed digit is another list
}
