// Previews: made once, encrypted, never believed, never left behind.
#include "core/workflow/previews.hpp"
#include "tests/jobs/studio.hpp"
#include "tests/support/expect.hpp"

#include <fstream>

using namespace clearframe;
using namespace clearframe::tests;
using gui::PictureKey;
using ports::Bytes;
using ports::PreviewKind;
namespace fs = std::filesystem;

namespace {

struct OnePhoto {
    Studio studio;
    workflow::PhotoView view;
    gui::PictureMaker maker{studio.pictures()};

    explicit OnePhoto(bool previewsAtStaging = true, int width = 2600) {
        studio.previewsAtStaging = previewsAtStaging;
        studio.draw("podium", width);
        view = studio.stageAll().at(0);
    }
    gui::ShownPicture make(const PictureKey& key) { return need(maker.make(key)); }
    [[nodiscard]] PictureKey screen() const { return *PictureKey::screen(view); }
    [[nodiscard]] PictureKey thumbnail() const { return *PictureKey::thumbnail(view, policy::CoverStyle::solid); }
    [[nodiscard]] fs::path file(const std::string& kind) const { return studio.previewFile(*view.id, kind); }
    Bytes key() { return need(need(studio.store->read())->photos().find(*view.id))->key; }
    std::size_t originalsDecoded() {
        return static_cast<std::size_t>(
            std::ranges::count(studio.reader.names, view.file.substr(view.file.rfind('/') + 1)));
    }
};

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void spoil(const fs::path& file, std::size_t at) {
    auto bytes = bytesOf(file);
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

TEST_CASE("Staging makes both previews, and the screen needs no original") {
    OnePhoto one;
    CHECK(fs::exists(one.file("thumbnail")));
    CHECK(fs::exists(one.file("screen")));
    one.make(one.thumbnail());
    one.make(one.screen());
    CHECK(one.originalsDecoded() == 0);
    CHECK(one.studio.reader.names == std::vector<std::string>{"preview.jpg", "preview.jpg"});
}

TEST_CASE("Without previews the first look makes both of them from the original, once") {
    OnePhoto one(false);
    CHECK_FALSE(fs::exists(one.file("screen")));
    one.make(one.thumbnail());
    CHECK(fs::exists(one.file("thumbnail")));
    CHECK(fs::exists(one.file("screen")));
    one.maker.rest();
    one.make(one.screen());
    CHECK(one.originalsDecoded() == 1);
}

TEST_CASE("A preview on the disk shows nothing, opens with its photo's key alone, and not in another's place") {
    OnePhoto one;
    const auto sealed = bytesOf(one.file("thumbnail"));
    CHECK(sealed.find("JFIF") == std::string::npos);
    CHECK(fs::status(one.file("thumbnail")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    auto& vault = one.studio.previews;
    const auto key = one.key();
    const auto plain = vault.get(*one.view.id, key, PreviewKind::thumbnail);
    REQUIRE(plain);
    CHECK(plain->at(6) == 'J'); // … JFIF

    auto other = key;
    other[0] ^= 1U;
    CHECK_FALSE(vault.get(*one.view.id, other, PreviewKind::thumbnail));
    CHECK_FALSE(vault.get(*one.view.id, {}, PreviewKind::thumbnail));
    fs::copy_file(one.file("thumbnail"), one.file("screen"), fs::copy_options::overwrite_existing);
    CHECK_FALSE(vault.get(*one.view.id, key, PreviewKind::screen));
    fs::copy_file(fs::path(one.studio.folder.file("originals")) / (one.view.id->value + ".enc"), one.file("thumbnail"),
                  fs::copy_options::overwrite_existing);
    CHECK_FALSE(vault.get(*one.view.id, key, PreviewKind::thumbnail));
    fs::copy_file(one.file("screen"), one.studio.previewFile({"other"}, "thumbnail"));
    CHECK_FALSE(vault.get({"other"}, key, PreviewKind::thumbnail));
}

TEST_CASE("A preview that is missing, damaged, or of another size is made again") {
    OnePhoto one;
    const auto before = one.make(one.screen()).picture.size;
    one.maker.rest();
    SECTION("missing") {
        fs::remove(one.file("screen"));
    }
    SECTION("one bit changed") {
        spoil(one.file("screen"), 20'000);
    }
    SECTION("torn by a power cut") {
        fs::resize_file(one.file("screen"), 10'000);
    }
    SECTION("emptied") {
        fs::resize_file(one.file("screen"), 0);
    }
    SECTION("no picture any more") {
        need(one.studio.previews.put(*one.view.id, one.key(), PreviewKind::screen, Bytes(500, 0x41)));
    }
    SECTION("another size") {
        const auto small = one.studio.previews.get(*one.view.id, one.key(), PreviewKind::thumbnail);
        need(one.studio.previews.put(*one.view.id, one.key(), PreviewKind::screen, *small));
    }
    CHECK(one.make(one.screen()).picture.size == before);
    CHECK(one.originalsDecoded() == 1);
    one.maker.rest();
    CHECK(one.make(one.screen()).picture.size == before);
    CHECK(one.originalsDecoded() == 1);
}

TEST_CASE("A preview that cannot be kept is still shown") {
    OnePhoto one(false, 900);
    fs::remove_all(one.studio.folder.file("previews"));
    CHECK(one.make(one.screen()).picture.size == policy::Size{900, 600});
}

TEST_CASE("Previews go with their original, and orphans at the next start") {
    OnePhoto one(true, 900);
    auto& studio = one.studio;
    need(studio.previews.put({"0rphan"}, one.key(), PreviewKind::screen, Bytes{1, 2, 3}));
    std::ofstream(fs::path(studio.folder.file("previews")) / "x.screen.7.new") << "half";
    std::ofstream(fs::path(studio.folder.file("previews")) / "README") << "x";
    {
        const auto lock = need(studio.folder.lockForWriting());
        CHECK(need(studio.originals.removeOrphans(lock, *studio.store)) == 2);
    }
    CHECK_FALSE(fs::exists(studio.previewFile({"0rphan"}, "screen")));
    CHECK(fs::exists(one.file("screen")));
    CHECK(fs::exists(fs::path(studio.folder.file("previews")) / "README"));

    studio.originals.discard(*one.view.id);
    CHECK_FALSE(fs::exists(one.file("screen")));
    CHECK_FALSE(fs::exists(one.file("thumbnail")));
}

TEST_CASE("No id leads out of the folder of previews, and a photo without a key has none") {
    OnePhoto one(true, 900);
    for (const char* id : {"", "../clearframe", "a/b", "."}) {
        CHECK_FALSE(one.studio.previews.put({id}, one.key(), PreviewKind::screen, Bytes{1}));
        CHECK_FALSE(one.studio.previews.get({id}, one.key(), PreviewKind::screen));
        one.studio.previews.discard({id});
    }
    CHECK_FALSE(one.studio.previews.put({"a"}, {}, PreviewKind::screen, Bytes{1}));
}

TEST_CASE("A small face in a large photo is cut from the original, a large one from the preview") {
    OnePhoto one(true, 6000);
    const auto& faces = one.view.faces;
    REQUIRE_FALSE(faces.empty());
    const auto key = *PictureKey::face(one.view, faces[0].id);
    CHECK(key.plan().crop->w > 320); // at full size there is more to see than in the preview's third of it
    const auto shown = one.make(key);
    CHECK(std::abs(shown.picture.size.width - key.size().width) <= 1);
    const bool previewIsEnough = key.plan().crop->w * 2048 / 6000 >= 320;
    CHECK(one.originalsDecoded() == (previewIsEnough ? 0U : 1U));
}
