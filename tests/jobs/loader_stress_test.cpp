// The picture loader under a restless finger, with parts that take no time: for the thread sanitizer, and for what only
// shows when everything happens at once.
#include "gui/jobs/pictures.hpp"
#include "tests/fakes/memory_store.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <random>

using namespace clearframe;
using namespace clearframe::tests;
using gui::Desk;
using gui::PictureKey;
using gui::PictureLoader;
using gui::PictureState;

namespace {

constexpr policy::Size photoSize{200, 100};

struct Parts final : ports::OriginalVault, ports::PreviewVault, ports::PhotoReader, ports::Redactor, ports::Previewer {
    using Bytes = ports::Bytes;
    using Id = policy::PhotoId;
    MemoryStore store;
    int decoded = 0; ///< on the worker alone; look while nothing runs

    ports::Picture picture() const {
        auto pixels = std::make_shared<Bytes>(static_cast<std::size_t>(photoSize.area()) * 3);
        return {photoSize, {pixels, pixels->data()}};
    }
    policy::Result<Bytes> put(const Id&, const Bytes&) override { return Bytes{1}; }
    policy::Result<Bytes> get(const Id&, const Bytes&) override { return Bytes{1}; }
    void discard(const Id&) override {}
    policy::Done put(const Id&, const Bytes&, ports::PreviewKind, const Bytes&) override { return {}; }
    std::optional<Bytes> get(const Id&, const Bytes&, ports::PreviewKind) override { return Bytes{2}; }
    policy::Result<ports::ReadPhoto> read(const ports::PhotoFile&) override {
        if (++decoded % 50 == 0) throw std::bad_alloc();
        return ports::ReadPhoto{.picture = picture()};
    }
    policy::Result<ports::ReadTags> readTags(const ports::PhotoFile&) override { return ports::ReadTags{}; }
    policy::Result<ports::Rendered> render(const ports::Picture&, const ports::RenderPlan&) override {
        return ports::Rendered{.jpeg = {3}, .size = photoSize};
    }
    policy::Done prove(const ports::Rendered&, const ports::Picture&, const ports::RenderPlan&,
                       const ports::ProofExpectations&) override {
        return {};
    }
    std::function<ports::Fingerprint()> fingerprint(const ports::Picture&) override {
        return [] { return ports::Fingerprint{}; };
    }
    std::string hash(const Bytes&) override { return "00"; }
    policy::Result<ports::Picture> follow(const ports::Picture& from, const ports::RenderPlan&) override {
        return from;
    }
    policy::Result<Bytes> encode(const ports::Picture&, int) override { return Bytes{4}; }

    gui::PictureDesk desk() { return {store, *this, *this, *this, *this, *this}; }
};

std::vector<workflow::PhotoView> photosIn(MemoryStore& store, int count) {
    std::vector<workflow::PhotoView> views;
    for (int i = 0; i < count; ++i) {
        ports::StoredPhoto photo{.id = {fmt::format("{:016x}", i)}, .size = photoSize, .key = {1}};
        workflow::PhotoView view{.id = photo.id, .size = photoSize};
        view.judgement.verdict = policy::Verdict::clear;
        store.state.photos.push_back(std::move(photo));
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace

TEST_CASE("Whatever a finger does, what is wanted in the end is there, within the budget") {
    Parts parts;
    const auto views = photosIn(parts.store, 40);
    Desk desk({}, GENERATE(Desk::Mode::threads, Desk::Mode::inline_));
    const std::size_t one = static_cast<std::size_t>(photoSize.area()) * 3;
    PictureLoader loader(desk, parts.desk(), 12 * one);
    std::mt19937 random(5);
    const auto window = [&](std::size_t from) {
        std::vector<PictureKey> keys;
        for (std::size_t i = from; i < std::min(from + 6, views.size()); ++i) {
            keys.push_back(*PictureKey::thumbnail(views[i], policy::CoverStyle::solid));
            keys.push_back(*PictureKey::after(views[i], {}));
        }
        return keys;
    };
    for (int frame = 0; frame < 800; ++frame) {
        const auto from = random() % views.size();
        loader.want(window(from));
        desk.deliver();
        CHECK(loader.bytes() <= 12 * one);
        if (random() % 40 == 0) loader.forget(*views[from].id);
        if (random() % 200 == 0) loader.clear();
        for (const auto& key : window(from))
            if (loader.state(key) == PictureState::failed) loader.again(key);
    }
    const auto keys = window(10);
    for (int tries = 0; tries < 10; ++tries) { // one in fifty fails, and is asked for again
        loader.want(keys);
        desk.settle();
        for (const auto& key : keys)
            loader.again(key);
    }
    for (const auto& key : keys)
        CHECK(loader.state(key) == PictureState::ready);
    CHECK(loader.bytes() == 12 * one);
}
