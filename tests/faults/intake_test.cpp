#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

Answer staging(const Kiosk& kiosk, const std::filesystem::path& path) {
    return kiosk.run({"stage", "--event", "Sports day", path.string()});
}

bool isSentence(const json& error) {
    return error.is_string() && error.get<std::string>().size() > 20 && error.get<std::string>().ends_with('.');
}

} // namespace

TEST_CASE("An empty folder is no photos and no error") {
    const Kiosk kiosk;
    const TemporaryFolder source;
    const Answer answer = staging(kiosk, source.path());
    INFO(answer.whole());
    CHECK(answer.code == 0);
    CHECK(answer.json() == json::array());
}

TEST_CASE("A folder that does not exist is a sentence that names it") {
    const Kiosk kiosk;
    const TemporaryFolder source;
    const Answer answer = staging(kiosk, source / "no such folder");
    INFO(answer.whole());
    CHECK(answer.code == 1);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Catch::Contains("no such folder"));
    kiosk.requireWhole();
}

TEST_CASE("A file that may not or cannot be read is an error of its own, and the rest goes on") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    std::filesystem::copy_file(schoolPhoto(clearPhoto), source / "good.jpg");
    std::filesystem::path bad = source / "secret.jpg";
    if (::geteuid() == 0) {
        bad = "/proc/self/mem"; // root may read every file; this one's first byte nobody can
    } else {
        write(bad, "x");
        ::chmod(bad.c_str(), 0);
    }
    const Answer answer = kiosk.run({"stage", "--event", "Sports day", bad.string(), (source / "good.jpg").string()});
    INFO(answer.whole());
    CHECK(answer.code == 1);
    const json views = answer.json();
    REQUIRE(views.size() == 2);
    const bool first = views[0].at("file") == bad.string();
    CHECK(isSentence(views[first ? 0 : 1].at("error")));
    CHECK(views[first ? 0 : 1].at("verdict") == "blocked");
    CHECK(views[first ? 1 : 0].at("verdict") == "clear");
}

TEST_CASE("Links are never followed, also not in a circle") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    std::filesystem::create_directory(source / "in");
    std::filesystem::create_directory_symlink("..", source / "in/up");
    std::filesystem::create_symlink("b", source / "a");
    std::filesystem::create_symlink("a", source / "b");
    std::filesystem::create_symlink(schoolPhoto(clearPhoto), source / "link.jpg");
    std::filesystem::create_symlink("nowhere", source / "broken.jpg");
    std::filesystem::copy_file(schoolPhoto(clearPhoto), source / "in/good.jpg");
    const Answer answer = staging(kiosk, source.path());
    INFO(answer.whole());
    CHECK(answer.code == 1);
    std::size_t good = 0;
    for (const json& view : answer.json()) {
        if (view.at("error").is_null())
            ++good;
        else
            CHECK(isSentence(view.at("error")));
    }
    CHECK(good == 1);
    CHECK(answer.json().size() == 6);
}

TEST_CASE("Pipes and devices are not opened") {
    const Kiosk kiosk;
    const TemporaryFolder source;
    REQUIRE(::mkfifo((source / "pipe.jpg").c_str(), 0600) == 0);
    const Answer answer = staging(kiosk, source.path());
    INFO(answer.whole());
    CHECK(answer.code == 1);
    CHECK(isSentence(answer.json().at(0).at("error")));
    CHECK(staging(kiosk, "/dev/zero").code == 1);
}

TEST_CASE("A name with line ends, terminal codes or bytes that are no text stays one line, in text and in JSON") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    for (const char* name : {"two\nlines.jpg", "red\x1b[31m.jpg", "no\xFFtext.jpg", "\xE2\x80\xAEgpj.jpg", " .jpg"})
        std::filesystem::copy_file(schoolPhoto(clearPhoto), source / name);
    const Answer answer = staging(kiosk, source.path());
    INFO(answer.whole());
    REQUIRE(json::accept(answer.out));
    const json views = answer.json();
    CHECK(views.size() == 5);
    for (const json& view : views) {
        CHECK(view.at("error").is_null());
        const std::string file = view.at("file");
        CHECK(std::ranges::none_of(file, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
    }
    const Answer text = run({"--data", kiosk.data().string(), "photos"});
    CHECK(text.out.find('\x1b') == std::string::npos);
    CHECK(std::ranges::count(text.out, '\n') == 2); // the photo, and how many
}

TEST_CASE("The same event staged twice is the same photos, and nothing more is stored") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    for (const auto& name : {clearPhoto, otherClearPhoto})
        std::filesystem::copy_file(schoolPhoto(name), source / name);
    const json first = kiosk.stage("Sports day", {source.path()});
    const auto files = [&] {
        return std::ranges::count_if(std::filesystem::recursive_directory_iterator(kiosk.data()),
                                     [](const auto& entry) { return entry.is_regular_file(); });
    };
    const auto stored = files();
    CHECK(kiosk.stage("Sports day", {source.path()}) == first);
    CHECK(files() == stored);
    CHECK(kiosk.ask({"photos"}).size() == 2);
}

TEST_CASE("A photo whose sidecar cannot be read is not taken as one without names") {
    const Kiosk kiosk;
    kiosk.importList();
    const TemporaryFolder source;
    std::filesystem::copy_file(schoolPhoto(clearPhoto), source / "a.jpg");
    write(source / "a.xmp", "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF broken");
    const Answer answer = staging(kiosk, source / "a.jpg");
    INFO(answer.whole());
    CHECK(answer.code == 1);
    const json view = answer.json().at(0);
    CHECK(view.at("verdict") != "clear");
    CHECK(view.at("verdict") != "cover");
}
