#include "demo/walkthrough/table.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::demo;

TEST_CASE("the table shows how a verdict changed, and where a photo went") {
    Row row;
    row.photo = "photos/IMG_2041.jpg";
    row.people = {"Łukasz", "Zosia"};
    row.first = "review";
    row.verdict = "cover";
    row.reason = "There is no consent to show Cadi on social media, and this sentence is longer than its column.";
    row.output = "released/sports-day-001.jpg";
    const std::string table = tableOf({row});
    CHECK(table.find("review -> cover") != std::string::npos);
    CHECK(table.find("Łukasz, Zosia") != std::string::npos);
    CHECK(table.find("sports-day-001.jpg") != std::string::npos);
    CHECK(table.find("is longer than") != std::string::npos); // wrapped, not cut
    CHECK(table.find("column.") != std::string::npos);
}

TEST_CASE("a photo that was not released stays here") {
    Row row;
    row.photo = "egg.jpg";
    row.first = row.verdict = "blocked";
    const std::string table = tableOf({row});
    CHECK(table.find("stays here") != std::string::npos);
    CHECK(table.find("->") == std::string::npos);
}
