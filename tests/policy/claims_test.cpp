#include "core/policy/claims.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace clearframe::policy;

namespace {
constexpr Size picture{1000, 800};
Face face(int id, Rect box) {
    return {.id = id, .box = box, .score = 0.9};
}
PersonTag tag(std::string name, Rect region, TagSource source = TagSource::mwg) {
    return {.name = std::move(name), .source = source, .region = region};
}
} // namespace

TEST_CASE("Tags of several sources for one person and place are one claim with the union of the regions") {
    const std::vector faces{face(1, {100, 100, 60, 80})};
    const auto claims =
        claimsOf({tag("Ada Abbott", {95, 95, 70, 90}), tag("ADA ABBOTT", {100, 98, 75, 92}, TagSource::microsoft)},
                 faces, picture);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].sources.size() == 2);
    CHECK(claims[0].face == 1);
    CHECK(claims[0].place == ClaimPlace::onFace);
    CHECK(*claims[0].region == Rect{95, 95, 80, 95});
}

TEST_CASE("Two neighbours and two regions: each region speaks for its own face") {
    const std::vector faces{face(1, {100, 100, 60, 80}), face(2, {150, 110, 60, 80})};
    const auto claims = claimsOf({tag("Ada", {95, 95, 70, 90}), tag("Eva", {148, 105, 70, 90})}, faces, picture);
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].face == 1);
    CHECK(claims[1].face == 2);
    CHECK(std::ranges::all_of(claims, [](const Claim& c) { return c.place == ClaimPlace::onFace; }));
}

TEST_CASE("A region between two faces fits both and chooses neither") {
    const std::vector faces{face(1, {100, 100, 60, 80}), face(2, {180, 100, 60, 80})};
    const auto claims = claimsOf({tag("Ada", {100, 90, 140, 100})}, faces, picture);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].place == ClaimPlace::twoCandidates);
}

TEST_CASE("A region much larger than the face does not fit it") {
    const std::vector faces{face(1, {500, 300, 40, 50})};
    const auto claims = claimsOf({tag("Ada", {300, 100, 500, 500})}, faces, picture);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].place == ClaimPlace::badSize);
}

TEST_CASE("A region without a found face becomes a face of its own, also without a name") {
    const auto faces = addTaggedFaces({face(4, {100, 100, 60, 80})},
                                      {tag("Ada", {105, 100, 60, 80}), tag("", {600, 200, 50, 60})}, picture);
    REQUIRE(faces.size() == 2);
    CHECK(faces[1].id == 5);
    CHECK(faces[1].origin == FaceOrigin::tag);
    CHECK(addTaggedFaces({}, {tag("Ada", {-500, 0, 20, 20})}, picture).empty());
}

TEST_CASE("A name without a place adds nothing where the same name has one") {
    const std::vector faces{face(1, {100, 100, 60, 80})};
    PersonTag unplaced{.name = "Ada Abbott", .source = TagSource::keyword};
    const auto claims = claimsOf({unplaced, tag("Abbott, Ada", {95, 95, 70, 90})}, faces, picture);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].face == 1);
}

TEST_CASE("The order of the tags changes no claim") {
    const std::vector faces{face(1, {100, 100, 60, 80}), face(2, {180, 100, 60, 80}), face(3, {400, 100, 60, 80})};
    std::vector tags{tag("Ada", {95, 95, 70, 90}), tag("Eva", {175, 95, 70, 90}), tag("Ada", {398, 96, 64, 90}),
                     tag("Ben", {100, 90, 140, 100}), tag("ada", {97, 95, 70, 92}, TagSource::picasa)};
    const auto signature = [&] {
        std::vector<std::tuple<std::string, FaceId, ClaimPlace>> out;
        for (const auto& c : claimsOf(tags, faces, picture))
            out.emplace_back(c.name, c.face, c.place);
        std::ranges::sort(out);
        return out;
    };
    const auto first = signature();
    std::ranges::sort(tags, {}, [](const PersonTag& t) { return std::tuple(t.name, t.region->x); });
    do {
        CHECK(signature() == first);
    } while (std::ranges::next_permutation(tags, {}, [](const PersonTag& t) {
                 return std::tuple(t.name, t.region->x);
             }).found);
}

TEST_CASE(
    "Words that only sort photos are plain keywords, whatever program wrote them, and a place or a person field is a "
    "claim") {
    const std::vector<Face> none;
    const auto keywordOnly = [&](PersonTag tag) { return claimsOf({std::move(tag)}, none, picture).at(0).keywordOnly; };
    for (const auto source :
         {TagSource::keyword, TagSource::digikam, TagSource::lightroom, TagSource::sidecar, TagSource::picasa}) {
        CHECK(keywordOnly({.name = "London", .source = source}));
        CHECK_FALSE(keywordOnly({.name = "Ada Abbott", .source = source, .peopleBranch = true}));
    }
    CHECK_FALSE(keywordOnly(tag("Ada Abbott", {10, 10, 50, 50}, TagSource::lightroom)));
    CHECK_FALSE(keywordOnly({.name = "Ada Abbott", .source = TagSource::sidecar, .placeUnusable = true}));
}
