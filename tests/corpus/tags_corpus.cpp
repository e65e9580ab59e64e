// `tags` against the answer key of an independent program.
#include "tests/corpus/program.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iostream>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// Distance of two boxes as centre and size in fractions of the picture: the worst of the four numbers.
double distance(const json& region, const json& photo, const json& expected) {
    const double width = photo.at("width");
    const double height = photo.at("height");
    const double x = region.at("x");
    const double y = region.at("y");
    const double w = region.at("w");
    const double h = region.at("h");
    const std::array<double, 4> own{(x + w / 2) / width, (y + h / 2) / height, w / width, h / height};
    double worst = 0;
    for (std::size_t i = 0; i < own.size(); ++i)
        worst = std::max(worst, std::abs(own[i] - expected.at(i).get<double>()));
    return worst;
}

} // namespace

TEST_CASE("tags gives all named regions within 2 % of the picture's side") {
    constexpr double tolerance = 0.02;
    const TemporaryFolder data;
    const json key = json::parse(std::ifstream(corpus("tagged") / "expected_upright.json"));
    Words words{"tags"};
    for (const auto& [file, answer] : key.items())
        words.push_back((corpus("tagged") / file).string());
    const Answer answer = runKiosk(data.path(), words);
    REQUIRE(answer.exitCode <= 1);
    const json photos = answer.json();
    REQUIRE(photos.size() == key.size());
    int named = 0;
    double worst = 0;
    for (const json& photo : photos) {
        const auto file = std::filesystem::path(photo.at("file").get<std::string>()).filename().string();
        for (const json& region : key.at(file).at("regions")) {
            if (region.at("name").is_null()) continue;
            double best = 1e9;
            for (const json& person : photo.at("people")) {
                if (person.at("name") == region.at("name") && !person.at("region").is_null())
                    best = std::min(best, distance(person.at("region"), photo, region.at("upright_cxcywh")));
            }
            INFO(file << ": " << region.at("name"));
            CHECK(best <= tolerance);
            worst = std::max(worst, best);
            ++named;
        }
    }
    std::cout << "tags: " << named << " named regions in " << photos.size() << " files, worst distance " << worst
              << "\n";
    CHECK(named == 43);
}
