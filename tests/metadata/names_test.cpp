#include "tests/metadata/found_tags.hpp"
#include "tests/metadata/photo_builder.hpp"

using namespace clearframe;
using namespace clearframe::tests;
using policy::TagSource;
using Names = std::set<std::string>;

TEST_CASE("IPTC persons are people, plain and with details") {
    const auto metadata = read(
        PhotoBuilder()
            .xmp(
                bag("Iptc4xmpExt:PersonInImage", {"Ada", "Grace"}) +
                R"(<Iptc4xmpExt:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:PersonName>
                         <rdf:Alt><rdf:li xml:lang="x-default">Katherine</rdf:li></rdf:Alt></Iptc4xmpExt:PersonName></rdf:li></rdf:Bag>
                         </Iptc4xmpExt:PersonInImageWDetails>)")
            .jpeg());
    CHECK(namesFrom(metadata, TagSource::iptcPerson) == Names{"Ada", "Grace", "Katherine"});
    CHECK(saidToBePerson(metadata, "Ada"));
}

TEST_CASE("The name in a keyword hierarchy is its leaf, and a People branch says that it is a person") {
    const auto metadata = read(PhotoBuilder()
                                   .xmp(bag("digiKam:TagsList", {"People/Ada Lovelace", "Places/London"}) +
                                        bag("lr:hierarchicalSubject", {"Famille|Curie|Marie Curie", "Sport|Rugby"}) +
                                        bag("mediapro:CatalogSets", {"Personen|Emmy Noether"}) +
                                        bag("MicrosoftPhoto:LastKeywordXMP", {"Pupils/Mary Somerville"}))
                                   .jpeg());
    CHECK(namesFrom(metadata, TagSource::digikam) == Names{"Ada Lovelace", "London"});
    CHECK(saidToBePerson(metadata, "Ada Lovelace"));
    CHECK_FALSE(saidToBePerson(metadata, "London"));
    CHECK(saidToBePerson(metadata, "Marie Curie"));
    CHECK_FALSE(saidToBePerson(metadata, "Rugby"));
    CHECK(saidToBePerson(metadata, "Emmy Noether"));
    CHECK(saidToBePerson(metadata, "Mary Somerville"));
}

TEST_CASE("What stands between a People branch and its leaf is kept as a plain keyword") {
    const auto metadata = read(PhotoBuilder().xmp(bag("digiKam:TagsList", {"People/Ada Lovelace/Portrait"})).jpeg());
    CHECK(namesFrom(metadata, TagSource::digikam) == Names{"Ada Lovelace", "Portrait"});
}

TEST_CASE("A word People on its own, or under something else, is no branch") {
    const auto metadata = read(PhotoBuilder().xmp(bag("digiKam:TagsList", {"People", "Crowd/People"})).jpeg());
    CHECK_FALSE(saidToBePerson(metadata, "People"));
}

TEST_CASE("MWG and ACDSee hierarchies are read like the others") {
    const auto metadata = read(
        PhotoBuilder()
            .xmp(
                R"(<mwg-kw:Keywords rdf:parseType="Resource"><mwg-kw:Hierarchy><rdf:Bag><rdf:li rdf:parseType="Resource">
                         <mwg-kw:Keyword>People</mwg-kw:Keyword><mwg-kw:Children><rdf:Bag><rdf:li rdf:parseType="Resource">
                         <mwg-kw:Keyword>Ada</mwg-kw:Keyword></rdf:li></rdf:Bag></mwg-kw:Children></rdf:li></rdf:Bag>
                         </mwg-kw:Hierarchy></mwg-kw:Keywords>
                         <acdsee:categories>&lt;Categories&gt;&lt;Category Assigned="0"&gt;People&lt;Category Assigned="1"&gt;O&amp;apos;Neil
                         &lt;/Category&gt;&lt;/Category&gt;&lt;Category Assigned="1"&gt;Sport&lt;/Category&gt;&lt;/Categories&gt;</acdsee:categories>)")
            .jpeg());
    CHECK(saidToBePerson(metadata, "Ada"));
    CHECK(saidToBePerson(metadata, "O'Neil"));
    CHECK(namesFrom(metadata, TagSource::keyword).contains("Sport"));
    CHECK_FALSE(saidToBePerson(metadata, "Sport"));
}

TEST_CASE("Plain keywords come from XMP, IPTC and Windows, and a path that was squeezed into one is taken apart") {
    const auto metadata = read(PhotoBuilder()
                                   .xmp(bag("dc:subject", {"lacrosse", "People|Ada", "Pupils/Grace", "either/or"}))
                                   .iptcKeywords({"relay", "lacrosse"})
                                   .exif("Exif.Image.XPKeywords", "69 0 109 0 109 0 121 0 59 0 65 0 0 0")
                                   .jpeg());
    CHECK(namesFrom(metadata, TagSource::keyword) ==
          Names{"lacrosse", "Ada", "Grace", "either/or", "relay", "Emmy", "A"});
    CHECK(saidToBePerson(metadata, "Ada"));
    CHECK(saidToBePerson(metadata, "Grace"));
}

TEST_CASE("IPTC text that is not UTF-8 is read as Windows-1252") {
    const auto metadata = read(PhotoBuilder().iptcKeywords({"Zo\xEB M\xFCller", "Zoë Müller"}).jpeg());
    CHECK(namesFrom(metadata, TagSource::keyword) == Names{"Zoë Müller"});
}

TEST_CASE("The same name from the same source in the same place is told once") {
    const auto metadata = read(PhotoBuilder()
                                   .xmp(mwgRegions({{"Ada", ".5", ".5", ".2", ".2"},
                                                    {"Ada", ".5", ".5", ".2", ".2"},
                                                    {"Ada", ".2", ".5", ".2", ".2"}}) +
                                        bag("dc:subject", {"Ada", "Ada"}))
                                   .iptcKeywords({"Ada"})
                                   .jpeg());
    CHECK(metadata.people.size() == 3);
}

TEST_CASE("A name longer than any name is cut, and the photo waits for a person") {
    const auto metadata =
        read(PhotoBuilder().xmp(mwgRegions({{std::string(9000, 'Z'), ".5", ".5", ".2", ".2"}})).jpeg());
    REQUIRE(metadata.people.size() == 1);
    CHECK(metadata.people[0].name == std::string(200, 'Z'));
    CHECK(metadata.tagsUnreadable);
    CHECK(metadata.warnings.size() == 1);
}

TEST_CASE("A long name in a script of several bytes is cut between characters") {
    std::string name;
    for (int i = 0; i < 201; ++i)
        name += "ü";
    const auto metadata = read(PhotoBuilder().xmp(bag("Iptc4xmpExt:PersonInImage", {name})).jpeg());
    REQUIRE(metadata.people.size() == 1);
    CHECK(metadata.people[0].name == name.substr(0, 400));
}

TEST_CASE("More regions than a photo can have are bounded, and the photo waits for a person") {
    std::vector<MwgRegion> many;
    for (int i = 0; i < 501; ++i)
        many.push_back({"P" + std::to_string(i), ".5", ".5", ".01", ".01"});
    const auto metadata =
        exchange::readMetadata(PhotoBuilder().sidecar("photo.xmp", xmpPacket(mwgRegions(many))).jpeg());
    REQUIRE(metadata);
    CHECK(metadata->people.size() == 500);
    CHECK(metadata->tagsUnreadable);
    many.pop_back();
    const auto fits = exchange::readMetadata(PhotoBuilder().sidecar("photo.xmp", xmpPacket(mwgRegions(many))).jpeg());
    REQUIRE(fits);
    CHECK(fits->people.size() == 500);
    CHECK_FALSE(fits->tagsUnreadable);
}

TEST_CASE("A photo without metadata has nobody in it and nothing to say") {
    const auto metadata = read(PhotoBuilder().jpeg());
    CHECK(metadata.people.empty());
    CHECK(metadata.warnings.empty());
    CHECK_FALSE(metadata.tagsUnreadable);
    CHECK_FALSE(metadata.raw);
}
