#include "core/policy/name_index.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using clearframe::policy::NearIndex;
using clearframe::policy::TextIndex;

namespace {

int distance(const std::string& a, const std::string& b) {
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int value = std::min({diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), row[j] + 1, row[j - 1] + 1});
            diagonal = row[j];
            row[j] = value;
        }
    }
    return row.back();
}

std::string randomWord(std::mt19937& random, std::size_t letters) {
    std::string word(letters, ' ');
    for (auto& c : word)
        c = static_cast<char>('a' + random() % 3);
    return word;
}

} // namespace

TEST_CASE("the near index finds exactly what comparing with every text finds") {
    std::mt19937 random(11);
    std::vector<std::string> texts;
    NearIndex index;
    for (std::uint32_t id = 0; id < 600; ++id) {
        texts.push_back(randomWord(random, 1 + random() % 14));
        index.add(texts.back(), id);
    }
    index.freeze();
    for (int round = 0; round < 400; ++round) {
        const auto query = randomWord(random, 1 + random() % 15);
        std::set<std::pair<int, std::uint32_t>> expected;
        for (std::uint32_t id = 0; id < texts.size(); ++id)
            if (const int d = distance(query, texts[id]); d <= NearIndex::allowed(texts[id].size()))
                expected.emplace(d, id);
        std::vector<NearIndex::Found> found;
        index.find(query, found);
        std::set<std::pair<int, std::uint32_t>> got;
        for (const auto& [d, id] : found)
            got.emplace(d, id);
        CAPTURE(query);
        REQUIRE(got == expected);
    }
}

TEST_CASE("a letter of any script counts as one edit") {
    NearIndex index;
    index.add("петро шевченко", 1);
    index.freeze();
    std::vector<NearIndex::Found> found;
    index.find("пeтрo шевченко", found); // two Latin letters
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().distance == 2);
}

TEST_CASE("texts that are too long to be names are left alone") {
    NearIndex index;
    index.add(std::string(5000, 'a'), 1);
    index.add(std::string(255, 'a'), 2);
    index.freeze();
    std::vector<NearIndex::Found> found;
    index.find(std::string(5000, 'a'), found);
    CHECK(found.empty());
    index.find(std::string(256, 'a'), found);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().pupil == 2);
}

TEST_CASE("an empty index finds nothing") {
    NearIndex index;
    TextIndex texts;
    std::vector<NearIndex::Found> found;
    index.find("cadi jones", found);
    CHECK(found.empty());
    CHECK_FALSE(texts.contains("cadi jones"));
    index.freeze();
    texts.freeze();
    index.find("cadi jones", found);
    CHECK(found.empty());
    CHECK_FALSE(texts.contains("cadi jones"));
}
