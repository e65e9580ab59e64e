#include "tests/metadata/found_tags.hpp"
#include "tests/metadata/photo_builder.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::PersonTag;
using policy::Rect;
using policy::Size;
using policy::TagSource;

namespace {

std::vector<PersonTag> tagsOf(std::string_view properties, Size size = {1000, 500}) {
    return exchange::placeTags(read(PhotoBuilder().xmp(properties).jpeg()), size);
}

std::string microsoft(const std::string& fields) {
    return R"(<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li rdf:parseType="Resource">)" +
           fields + "</rdf:li></rdf:Bag></MPRI:Regions></MP:RegionInfo>";
}

std::string iptcRegion(const std::string& boundary, const std::string& more) {
    return R"(<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource">)" + more +
           R"(<Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">)" + boundary +
           "</Iptc4xmpExt:RegionBoundary></rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>";
}

std::string iptc(const std::string& field, const std::string& value) {
    return "<Iptc4xmpExt:" + field + ">" + value + "</Iptc4xmpExt:" + field + ">";
}

const std::string rectangle = iptc("rbShape", "rectangle") + iptc("rbUnit", "relative") + iptc("rbX", "0.1") +
                              iptc("rbY", "0.2") + iptc("rbW", "0.3") + iptc("rbH", "0.4");

} // namespace

TEST_CASE("An MWG region gives its centre in fractions, with or without saying so") {
    const std::string unit = GENERATE("normalized", "");
    const auto tag =
        tagNamed(tagsOf(mwgRegions({{"Ada", "0.5", "0.5", "0.2", "0.4", "Face", unit}})), "Ada", TagSource::mwg);
    CHECK(tag.region == Rect{400, 150, 200, 200});
    CHECK_FALSE(tag.placeUnusable);
}

TEST_CASE("An MWG region in pixels is scaled from the size it was made for") {
    const MwgRegion region{"Ada", "1000", "500", "400", "400", "Face", "pixel"};
    CHECK(tagNamed(tagsOf(mwgRegions({region}, "2000 1000")), "Ada", TagSource::mwg).region ==
          Rect{400, 150, 200, 200});
    CHECK(tagNamed(tagsOf(mwgRegions({region}), {2000, 1000}), "Ada", TagSource::mwg).region ==
          Rect{800, 300, 400, 400});
}

TEST_CASE("A region in a unit nobody knows has no usable place, and the name stays") {
    const auto tag = tagNamed(tagsOf(mwgRegions({{"Ada", "5", "5", "2", "2", "Face", "inch"}})), "Ada", TagSource::mwg);
    CHECK(tag.placeUnusable);
    CHECK_FALSE(tag.region);
}

TEST_CASE("A person whose region holds no sensible numbers is kept without a usable place") {
    const auto numbers = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"nan", ".5", ".1", ".1"},
        {"inf", "-inf", "1e308", "1e308"},
        {"1e308", ".5", ".1", ".1"},
        {"-.5", ".5", "-.1", ".2"},
        {"1.5", ".5", "3", "3"},
        {".5", ".5", "0", "0"},
        {"0,5", "0,5", "0,2", "0,2"},
        {"1/2", "1/2", "1/4", "1/4"},
        {"", "", "", ""},
        {"0x1", ".5", ".1", ".1"},
        {"0.5 0.5", ".5", ".1", ".1"},
        {".99", ".5", ".2", ".2"},
    }));
    const auto& [x, y, w, h] = numbers;
    INFO(x << " " << y << " " << w << " " << h);
    CHECK(tagNamed(tagsOf(mwgRegions({{"Ada", x, y, w, h}})), "Ada", TagSource::mwg).placeUnusable);
}

TEST_CASE("A face that hangs over the edge a little is clipped to the picture") {
    const auto tag = tagNamed(tagsOf(mwgRegions({{"Ada", "0.05", "0.5", "0.12", "0.2"}})), "Ada", TagSource::mwg);
    CHECK_FALSE(tag.placeUnusable);
    CHECK(tag.region == Rect{0, 200, 110, 100});
}

TEST_CASE("A speck at the very edge, which rounds out of the picture, is no usable place") {
    const auto tag =
        tagNamed(tagsOf(mwgRegions({{"Ada", "0.9999985", "0.5", "0.000001", "0.2"}})), "Ada", TagSource::mwg);
    CHECK(tag.placeUnusable);
}

TEST_CASE("What was claimed for an impossible place is still told") {
    const auto tag = tagNamed(tagsOf(mwgRegions({{"Ada", "0", "0", "8", "8"}}), {100, 100}), "Ada", TagSource::mwg);
    CHECK(tag.placeUnusable);
    CHECK(tag.region == Rect{-400, -400, 800, 800});
}

TEST_CASE("A region made for a picture of another shape has no usable place") {
    const auto tag = [](const char* applied, Size size) {
        return tagNamed(tagsOf(mwgRegions({{"Ada", ".5", ".5", ".2", ".2"}}, applied), size), "Ada", TagSource::mwg);
    };
    CHECK(tag("4000 1000", {1000, 1000}).placeUnusable);
    CHECK(tag("1000 2000", {1000, 500}).placeUnusable);
    CHECK_FALSE(tag("4000 2000", {1000, 500}).placeUnusable);
    CHECK_FALSE(tag("4001 2000", {1000, 500}).placeUnusable);
}

TEST_CASE("On a picture that lies on its side, a region may be made for the size stored or the size shown") {
    const std::string applied = GENERATE("4000 2000", "2000 4000");
    const auto photo = PhotoBuilder().orientation(6).xmp(mwgRegions({{"Ada", ".5", ".5", ".2", ".2"}}, applied)).jpeg();
    CHECK_FALSE(tagNamed(exchange::placeTags(read(photo), {500, 1000}), "Ada", TagSource::mwg).placeUnusable);
}

TEST_CASE("Only faces and regions of no type are people, and the name of another region counts as a plain keyword") {
    const auto tags = tagsOf(mwgRegions({{"Ada", ".5", ".5", ".2", ".2", "Face"},
                                         {"Grace", ".2", ".5", ".2", ".2", ""},
                                         {"Rex", ".8", ".5", ".2", ".2", "Pet"},
                                         {"America", ".8", ".2", ".2", ".2", "Focus"},
                                         {"", ".1", ".1", ".1", ".1", "BarCode"}}));
    CHECK(tags.size() == 4);
    CHECK(tagNamed(tags, "Ada", TagSource::mwg).region);
    CHECK(tagNamed(tags, "Grace", TagSource::mwg).region);
    for (const auto* name : {"Rex", "America"}) {
        const auto tag = tagNamed(tags, name, TagSource::keyword);
        CHECK_FALSE(tag.region);
        CHECK_FALSE(tag.peopleBranch);
    }
}

TEST_CASE("A face nobody named is kept with an empty name") {
    const auto tags = tagsOf(mwgRegions({{"", ".5", ".5", ".2", ".4"}}));
    CHECK(tagNamed(tags, "", TagSource::mwg).region == Rect{400, 150, 200, 200});
}

TEST_CASE("A Microsoft region gives its corner, and a person without a rectangle is a tag without a place") {
    const auto placed = tagsOf(microsoft("<MPReg:Rectangle>0.1, 0.2, 0.3, 0.4</MPReg:Rectangle>"
                                         "<MPReg:PersonDisplayName>Ada</MPReg:PersonDisplayName>"));
    CHECK(tagNamed(placed, "Ada", TagSource::microsoft).region == Rect{100, 100, 300, 200});

    const auto nowhere = tagNamed(tagsOf(microsoft("<MPReg:PersonDisplayName>Ada</MPReg:PersonDisplayName>")), "Ada",
                                  TagSource::microsoft);
    CHECK_FALSE(nowhere.region);
    CHECK_FALSE(nowhere.placeUnusable);

    const auto broken = tagNamed(tagsOf(microsoft("<MPReg:Rectangle>0,1, 0,2, 0,3, 0,4</MPReg:Rectangle>"
                                                  "<MPReg:PersonDisplayName>Ada</MPReg:PersonDisplayName>")),
                                 "Ada", TagSource::microsoft);
    CHECK(broken.placeUnusable);
}

TEST_CASE("MWG and Microsoft regions that disagree are both told") {
    const auto tags = tagsOf(mwgRegions({{"Ada", ".5", ".5", ".2", ".4"}}) +
                             microsoft("<MPReg:Rectangle>0.1, 0.2, 0.3, 0.4</MPReg:Rectangle>"
                                       "<MPReg:PersonDisplayName>Ada</MPReg:PersonDisplayName>"));
    CHECK(tagNamed(tags, "Ada", TagSource::mwg).region == Rect{400, 150, 200, 200});
    CHECK(tagNamed(tags, "Ada", TagSource::microsoft).region == Rect{100, 100, 300, 200});
}

TEST_CASE("IPTC regions: rectangles, circles and polygons, in fractions and in pixels") {
    const auto name = iptc("Name", R"(<rdf:Alt><rdf:li xml:lang="x-default">Ada</rdf:li></rdf:Alt>)");
    const auto region = [&](const std::string& boundary) {
        return tagNamed(tagsOf(iptcRegion(boundary, name)), "Ada", TagSource::iptcRegion).region;
    };
    CHECK(region(rectangle) == Rect{100, 100, 300, 200});
    CHECK(region(iptc("rbShape", "rectangle") + iptc("rbUnit", "pixel") + iptc("rbX", "10") + iptc("rbY", "20") +
                 iptc("rbW", "30") + iptc("rbH", "40")) == Rect{10, 20, 30, 40});
    CHECK(region(iptc("rbShape", "circle") + iptc("rbUnit", "relative") + iptc("rbX", "0.5") + iptc("rbY", "0.5") +
                 iptc("rbRx", "0.1")) == Rect{400, 150, 200, 200});
    CHECK(region(iptc("rbShape", "circle") + iptc("rbUnit", "pixel") + iptc("rbX", "500") + iptc("rbY", "250") +
                 iptc("rbRx", "100")) == Rect{400, 150, 200, 200});
    const auto vertex = [](const std::string& x, const std::string& y) {
        return R"(<rdf:li rdf:parseType="Resource">)" + iptc("rbX", x) + iptc("rbY", y) + "</rdf:li>";
    };
    CHECK(region(iptc("rbShape", "polygon") + iptc("rbUnit", "relative") +
                 iptc("rbVertices", "<rdf:Seq>" + vertex("0.5", "0.1") + vertex("0.2", "0.8") + vertex("0.6", "0.6") +
                                        "</rdf:Seq>")) == Rect{200, 50, 400, 350});
}

TEST_CASE("An IPTC region names persons in a list, with details, and by its own name") {
    const auto persons = iptc("PersonInImage", "<rdf:Bag><rdf:li>Ada</rdf:li><rdf:li>Grace</rdf:li></rdf:Bag>") +
                         iptc("PersonInImageWDetails",
                              R"(<rdf:Bag><rdf:li rdf:parseType="Resource">)" +
                                  iptc("PersonName", R"(<rdf:Alt><rdf:li xml:lang="en">Katherine</rdf:li></rdf:Alt>)") +
                                  "</rdf:li></rdf:Bag>") +
                         iptc("Name", R"(<rdf:Alt><rdf:li xml:lang="x-default">Speaker</rdf:li></rdf:Alt>)");
    const auto tags = tagsOf(iptcRegion(rectangle, persons));
    for (const auto* name : {"Ada", "Grace", "Katherine", "Speaker"})
        CHECK(tagNamed(tags, name, TagSource::iptcRegion).region == Rect{100, 100, 300, 200});
}

TEST_CASE("An IPTC region for cropping or of an animal is nobody, but its name is not lost") {
    const auto entity = GENERATE(as<std::string>{}, "rRole", "rCtype");
    const std::string code = entity == "rRole" ? "imageregionrole/cropping" : "imageregiontype/animal";
    const auto more =
        iptc("Name", R"(<rdf:Alt><rdf:li xml:lang="x-default">Wide</rdf:li></rdf:Alt>)") +
        iptc(
            entity,
            R"(<rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag><rdf:li>http://cv.iptc.org/newscodes/)" +
                code + "</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag>");
    const auto tags = tagsOf(iptcRegion(rectangle, more));
    REQUIRE(tags.size() == 1);
    CHECK_FALSE(tagNamed(tags, "Wide", TagSource::keyword).region);
}

TEST_CASE("Without a picture size no place is usable") {
    const auto tags = tagsOf(mwgRegions({{"Ada", ".5", ".5", ".2", ".2"}}), {});
    CHECK(tagNamed(tags, "Ada", TagSource::mwg).placeUnusable);
}
