// The corpus's answer keys, made by an independent program.
#include "tests/metadata/found_tags.hpp"
#include "tests/support/corpus.hpp"

#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

using namespace clearframe;
using namespace clearframe::tests;
using nlohmann::json;
using policy::PersonTag;
using policy::Size;
using policy::TagSource;

namespace {

ports::Bytes bytesAt(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

json jsonAt(const std::filesystem::path& path) {
    return json::parse(std::ifstream(path));
}

/// Size of the stored picture, as another program found it.
Size storedSize(const json& facts) {
    std::istringstream text(facts.at("Composite:ImageSize").get<std::string>());
    Size size;
    text >> size.width >> size.height;
    return size;
}

struct Read {
    Size size; ///< upright
    std::vector<PersonTag> tags;
};

Read readAt(const std::filesystem::path& path, const json& facts) {
    const ports::PhotoFile file{path.filename(), bytesAt(path), {}};
    if (path.extension() == ".xmp") {
        const auto tags = exchange::readLoneSidecar(file);
        REQUIRE(tags);
        return {tags->size, tags->tags};
    }
    const auto metadata = read(file);
    auto size = storedSize(facts);
    // The other program gives some sizes as stored and some turned; tags are fractions, so either will do.
    return {size, exchange::placeTags(metadata, size)};
}

/// Distance of two boxes given as centre and size in fractions of the picture: the worst of the four numbers.
double distance(const PersonTag& tag, Size size, const json& expected) {
    const auto& r = *tag.exactRegion;
    const std::array<double, 4> own{(r.x + r.w / 2) / size.width, (r.y + r.h / 2) / size.height, r.w / size.width,
                                    r.h / size.height};
    double worst = 0;
    for (std::size_t i = 0; i < own.size(); ++i)
        worst = std::max(worst, std::abs(own[i] - expected[i].get<double>()));
    return worst;
}

/// Whole pixels are rounded outward by less than one on each side, so that a cover holds all that was claimed.
bool holdsExact(const PersonTag& tag) {
    constexpr double slack = 0.02;
    const auto& exact = *tag.exactRegion;
    const auto& whole = *tag.region;
    const double left = exact.x - whole.x;
    const double top = exact.y - whole.y;
    const double right = whole.right() - exact.x - exact.w;
    const double bottom = whole.bottom() - exact.y - exact.h;
    const auto fits = [](double gap) { return gap > -slack && gap < 1 + slack; };
    return fits(left) && fits(top) && fits(right) && fits(bottom);
}

std::map<std::string, json> factsByName() {
    std::map<std::string, json> facts;
    const auto entries = jsonAt(corpus("tagged") / "expected.json");
    for (const auto& entry : entries)
        facts[std::filesystem::path(entry.at("SourceFile").get<std::string>()).filename()] = entry;
    return facts;
}

/// A field that is one text or a list of texts.
std::vector<std::string> texts(const json& entry, const char* key) {
    std::vector<std::string> all;
    if (!entry.contains(key)) return all;
    const auto& value = entry[key];
    const auto add = [&all](const json& one) { all.push_back(one.is_string() ? one.get<std::string>() : one.dump()); };
    if (value.is_array()) {
        for (const auto& one : value)
            add(one);
    } else {
        add(value);
    }
    return all;
}

bool hasName(const std::vector<PersonTag>& tags, std::string_view name, TagSource source) {
    return std::any_of(tags.begin(), tags.end(),
                       [&](const PersonTag& tag) { return tag.name == name && tag.source == source; });
}

} // namespace

TEST_CASE("Every region of the answer key comes out within 2 % of the upright picture") {
    const auto folder = corpus("tagged");
    const auto facts = factsByName();
    int named = 0;
    int unnamed = 0;
    double worstOfAll = 0;
    const auto key = jsonAt(folder / "expected_upright.json");
    for (const auto& [fileName, answer] : key.items()) {
        const auto path = folder / fileName;
        const auto found = readAt(path, facts.at(fileName));
        const auto source = path.extension() == ".xmp" ? TagSource::sidecar : TagSource::mwg;
        for (const auto& region : answer.at("regions")) {
            const auto name = region.at("name").is_null() ? std::string() : region.at("name").get<std::string>();
            double best = 1e9;
            for (const auto& tag : found.tags) {
                if (tag.name != name || tag.source != source || !tag.exactRegion) continue;
                best = std::min(best, distance(tag, found.size, region.at("upright_cxcywh")));
                CHECK(holdsExact(tag));
                // Eight pictures wide cannot be; and the HEIC was turned and scaled after its phone had tagged it
                // lying.
                const bool impossible = region.at("upright_cxcywh")[2].get<double>() > 1;
                CHECK(tag.placeUnusable == (impossible || fileName == "pigallery2__IMG_7943.HEIC"));
            }
            INFO(fileName << ": " << name);
            CHECK(best <= 0.02);
            worstOfAll = std::max(worstOfAll, best);
            ++(name.empty() ? unnamed : named);
        }
    }
    std::cout << "answer key: " << named << " named and " << unnamed << " unnamed regions, worst distance "
              << worstOfAll << "\n";
    CHECK(named == 43);
    CHECK(unnamed == 1);
}

TEST_CASE("Every person the answer key names is found, by the source that names them") {
    const auto folder = corpus("tagged");
    int checked = 0;
    const auto all = factsByName();
    for (const auto& [fileName, facts] : all) {
        const auto path = folder / fileName;
        const bool sidecar = path.extension() == ".xmp";
        const auto tags =
            sidecar ? readAt(path, facts).tags : exchange::placeTags(read({fileName, bytesAt(path), {}}), {1000, 1000});
        const auto expect = [&](const std::string& name, TagSource source) {
            INFO(fileName << ": " << name);
            CHECK(hasName(tags, name, sidecar ? TagSource::sidecar : source));
            ++checked;
        };
        for (const auto& name : texts(facts, "XMP-iptcExt:PersonInImage"))
            expect(name, TagSource::iptcPerson);
        for (const auto& word : texts(facts, "XMP-dc:Subject"))
            expect(word, TagSource::keyword);
        for (const auto& word : texts(facts, "IPTC:Keywords"))
            expect(word, TagSource::keyword);
        for (const auto& path_ : texts(facts, "XMP-digiKam:TagsList"))
            expect(path_.substr(path_.rfind('/') + 1), TagSource::digikam);
        for (const auto& path_ : texts(facts, "XMP-lr:HierarchicalSubject"))
            expect(path_.substr(path_.rfind('|') + 1), TagSource::lightroom);
        if (facts.contains("XMP-MP:RegionInfoMP")) {
            for (const auto& region : facts["XMP-MP:RegionInfoMP"]["Regions"])
                expect(region.at("PersonDisplayName"), TagSource::microsoft);
        }
        if (facts.contains("XMP-iptcExt:ImageRegion")) {
            for (const auto& region : facts["XMP-iptcExt:ImageRegion"]) {
                expect(region.at("Name"), TagSource::iptcRegion);
                for (const auto& name : texts(region, "PersonInImage"))
                    expect(name, TagSource::iptcRegion);
            }
        }
    }
    std::cout << "answer key: " << checked << " names\n";
    CHECK(checked == 336);
}

TEST_CASE("Picasa's faces lie where the MWG regions of the same photos do, in the stored picture") {
    const auto folder = corpus("tagged");
    const auto key = jsonAt(folder / "expected_upright.json");
    const auto facts = factsByName();
    int checked = 0;
    for (const auto* fileName : {"test-assets__portrait.jpg", "pigallery2__Portrait_6.jpg", "pigallery2__Chars.jpg"}) {
        const auto size = storedSize(facts.at(fileName));
        const ports::PhotoFile photo{
            fileName, bytesAt(folder / fileName), {{".picasa.ini", bytesAt(folder / "gen_.picasa.ini")}}};
        const auto tags = exchange::placeTags(read(photo), size);
        for (const auto& region : key.at(fileName).at("regions")) {
            double best = 1e9;
            for (const auto& tag : tags) {
                if (tag.source == TagSource::picasa && tag.name == region.at("name").get<std::string>())
                    best = std::min(best, distance(tag, size, region.at("upright_cxcywh")));
            }
            INFO(fileName << ": " << region.at("name"));
            CHECK(best <= 0.001);
            ++checked;
        }
    }
    CHECK(checked == 6);
}

TEST_CASE("Every orientation of the orientation corpus is the one another program finds") {
    const auto folder = corpus("orientation");
    int checked = 0;
    const auto entries = jsonAt(folder / "expected.json");
    for (const auto& entry : entries) {
        const auto fileName = std::filesystem::path(entry.at("SourceFile").get<std::string>()).filename();
        int expected = entry.value("IFD0:Orientation", 0);
        const bool container = fileName.extension() == ".avif" || fileName.extension() == ".HEIC";
        if (expected == 0 && !container) expected = entry.value("XMP-tiff:Orientation", 1);
        const auto metadata = read({fileName, bytesAt(folder / fileName), {}});
        INFO(fileName);
        CHECK(metadata.orientation == std::max(expected, 1));
        CHECK_FALSE(metadata.orientationsDisagree);
        ++checked;
    }
    CHECK(checked == 39);
}
