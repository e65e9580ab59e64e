#include "core/policy/claims.hpp"

#include "core/policy/names.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace clearframe::policy {
namespace {

constexpr int smallestRegion = 4;
// Programs draw face regions from a tight box to head and shoulders; beyond these factors of the found face's area
// a region speaks of something else.
constexpr double largestRatio = 12.0;
constexpr double smallestRatio = 0.12;
// Two faces fit "equally well" where the second overlaps at least this part of what the best one does.
constexpr double rivalShare = 0.6;

/// How well a region speaks for a face: overlap, or, for a generous region around a small face, how centrally the face
/// lies in it. 0: not at all.
double fit(const Rect& region, const Rect& face) {
    const double direct = overlap(region, face);
    if (direct >= 0.2) return direct;
    return covered(face, region) >= 0.7 || covered(region, face) >= 0.7 ? std::max(direct, 0.02) : 0.0;
}

bool sizeFits(const Rect& region, const Rect& face) {
    const double ratio =
        static_cast<double>(region.area()) / static_cast<double>(std::max<std::int64_t>(1, face.area()));
    return ratio <= largestRatio && ratio >= smallestRatio;
}

bool usable(const PersonTag& tag, const Size& picture) {
    if (!tag.region) return false;
    const Rect inside = clip(*tag.region, picture);
    return inside.w >= smallestRegion && inside.h >= smallestRegion;
}

/// Brings tags with one folded name and overlapping places together, as the union of what they say.
std::vector<Claim> gather(const std::vector<PersonTag>& tags, const Size& picture) {
    struct Named {
        const PersonTag* tag;
        std::string folded;
    };
    std::vector<Named> named;
    for (const auto& tag : tags) {
        if (!tag.name.empty()) named.push_back({&tag, foldName(tag.name)});
    }
    // Tags come in the order software wrote them; claims must not depend on it.
    std::ranges::sort(named, [](const Named& a, const Named& b) {
        const auto key = [](const Named& n) {
            const Rect r = n.tag->region.value_or(Rect{});
            return std::tuple(n.folded, r.x, r.y, r.w, r.h, n.tag->name, n.tag->source);
        };
        return key(a) < key(b);
    });

    std::vector<std::pair<std::string, Claim>> claims;
    for (const auto& [tag, folded] : named) {
        // Words that sort photos, whatever program wrote them: a person field or a region sets peopleBranch.
        const bool keyword = !tag->peopleBranch && !tag->region && !tag->placeUnusable;
        const bool placed = usable(*tag, picture);
        const bool unusable = tag->placeUnusable || (tag->region && !placed);
        const std::optional<Rect> region = placed ? std::optional(clip(*tag->region, picture)) : std::nullopt;
        auto same = std::ranges::find_if(claims, [&](const auto& known) {
            const Claim& c = known.second;
            if (known.first != folded || unusable != (c.place == ClaimPlace::unusable)) return false;
            if (!region || !c.region) return !region && !c.region;
            return overlap(*region, *c.region) > 0.3;
        });
        if (same == claims.end()) {
            Claim claim{.name = tag->name, .sources = {tag->source}, .region = region, .keywordOnly = keyword};
            claim.place = unusable ? ClaimPlace::unusable : ClaimPlace::noPlace;
            claims.emplace_back(folded, std::move(claim));
            continue;
        }
        Claim& claim = same->second;
        if (std::ranges::find(claim.sources, tag->source) == claim.sources.end()) claim.sources.push_back(tag->source);
        if (region) claim.region = unite(*claim.region, *region);
        claim.keywordOnly = claim.keywordOnly && keyword;
    }

    std::vector<Claim> out;
    for (auto& [folded, claim] : claims) {
        // A name without a place adds nothing where the same name has one.
        const bool placedToo =
            !claim.region && claim.place != ClaimPlace::unusable && std::ranges::any_of(claims, [&](const auto& other) {
                return other.first == folded && other.second.region;
            });
        if (!placedToo) out.push_back(std::move(claim));
    }
    return out;
}

} // namespace

std::vector<Face> addTaggedFaces(std::vector<Face> found, const std::vector<PersonTag>& tags, Size picture) {
    int next = 1;
    for (const auto& face : found)
        next = std::max(next, face.id + 1);
    for (const auto& tag : tags) {
        if (!usable(tag, picture)) continue;
        const Rect region = clip(*tag.region, picture);
        const bool known = std::ranges::any_of(found, [&](const Face& face) {
            return fit(region, face.box) > 0 && (face.origin == FaceOrigin::tag || sizeFits(region, face.box));
        });
        if (!known) found.push_back({.id = next++, .box = region, .origin = FaceOrigin::tag});
    }
    return found;
}

std::vector<Claim> claimsOf(const std::vector<PersonTag>& tags, const std::vector<Face>& faces, Size picture) {
    std::vector<Claim> claims = gather(tags, picture);

    struct Pair {
        double fit;
        std::size_t claim;
        const Face* face;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (!claims[i].region) continue;
        for (const auto& face : faces) {
            if (const double f = fit(*claims[i].region, face.box); f > 0) pairs.push_back({f, i, &face});
        }
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) {
        return std::tuple(-a.fit, a.face->id) < std::tuple(-b.fit, b.face->id);
    });

    // Best fit first; a face taken by a clearly better region is no candidate for the next one any more. Two
    // names may still speak for one face: that is for the rules to hold, not for geometry to settle.
    std::map<FaceId, double> taken;
    for (const auto& pair : pairs) {
        Claim& claim = claims[pair.claim];
        if (claim.face != 0) {
            const bool rival =
                claim.place == ClaimPlace::onFace &&
                pair.fit >= rivalShare * fit(*claim.region, std::ranges::find(faces, claim.face, &Face::id)->box) &&
                (!taken.contains(pair.face->id) || taken[pair.face->id] <= pair.fit);
            if (rival) claim.place = ClaimPlace::twoCandidates;
            continue;
        }
        const auto holder = taken.find(pair.face->id);
        if (holder != taken.end() && pair.fit < rivalShare * holder->second) continue;
        claim.face = pair.face->id;
        claim.place = sizeFits(*claim.region, pair.face->box) ? ClaimPlace::onFace : ClaimPlace::badSize;
        taken.emplace(pair.face->id, pair.fit);
    }
    return claims;
}

} // namespace clearframe::policy
