#include "tests/jobs/studio.hpp"

#include "tests/policy/scene.hpp"
#include "tests/vision/support/drawn_scene.hpp"
#include "vision/previewer.hpp"
#include "vision/redactor.hpp"

#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

namespace clearframe::tests {
namespace {

template <class T> T must(policy::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().text);
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

std::filesystem::path worker() {
    return std::filesystem::path(CLEARFRAME_BINARY_DIR) / "clearframe-worker";
}

} // namespace

policy::Result<ports::FoundFaces> DrawnFinder::find(const ports::Picture& picture) {
    ports::FoundFaces found;
    const auto drawn = known.find({picture.size.width, picture.size.height});
    if (drawn == known.end()) return found;
    for (const auto& box : drawn->second)
        found.faces.push_back({box, 0.9});
    return found;
}

policy::Result<ports::ReadPhoto> WatchedReader::read(const ports::PhotoFile& file) {
    if (before) before();
    names.push_back(file.name);
    last = file.bytes;
    return inner_.read(file);
}

Studio::Studio()
    : folder(must(db::DataFolder::open((temporary / "data").string()))), store(must(db::SqliteStore::open(folder))),
      originals(must(db::FileVault::open(folder))), previews(must(db::FilePreviewVault::open(folder))),
      picturesWorker(worker()), lengthyWorker(worker()), picturesRedactor(vision::makeRedactor(reader, finder)),
      lengthyRedactor(vision::makeRedactor(lengthyWorker, finder)), previewer(vision::makePreviewer()) {
    std::filesystem::create_directories(stick);
    std::filesystem::create_directories(out);
    auto list = smallSchool();
    list.issued = clock.now() - std::chrono::hours(24);
    list.expires = clock.now() + std::chrono::hours(24 * 20);
    ports::Account page{.name = account, .platform = "Instagram", .handle = "@school"};
    const Date trained{std::chrono::year{2026} / 1 / 9};
    page.leads = {{"Ms Reed", trained}, {"Mr Lane", trained}};
    page.state = ports::AccountState::active;
    const auto transaction = must(store->write());
    must(transaction->lists().replace(list));
    must(transaction->accounts().put(page));
    must(transaction->commit());
}

void Studio::draw(const std::string& scene, int width) {
    const auto drawn = drawScene(scene, width);
    const auto jpeg = must(previewer->encode(drawn.picture, 92));
    putOnStick(fmt::format("{}-{}.jpg", scene, width), std::string(jpeg.begin(), jpeg.end()));
    finder.known[{drawn.picture.size.width, drawn.picture.size.height}] = drawn.faces;
}

void Studio::putOnStick(const std::string& file, const std::string& bytes) const {
    std::ofstream(stick / file, std::ios::binary) << bytes;
}

std::vector<workflow::PhotoView> Studio::stageAll() {
    return must(workflow::stage(staging(), request(), {}));
}

workflow::PhotoView Studio::view(const policy::PhotoId& photo) {
    return must(workflow::viewPhoto(*store, clock, photo, {}));
}

workflow::PhotoView Studio::decided(const policy::PhotoId& photo, std::vector<policy::Act> acts) {
    return must(workflow::decide(*store, clock,
                                 {.photo = photo,
                                  .acts = std::move(acts),
                                  .checklist = {workflow::checklistItems.begin(), workflow::checklistItems.end()},
                                  .by = "Ms Reed"}));
}

workflow::PhotoView Studio::approve(const policy::PhotoId& photo) {
    const auto heads = static_cast<int>(view(photo).faces.size());
    return decided(photo, {act::CoverUnnamed{}, act::ConfirmHeads{heads}, act::Approve{}});
}

gui::PictureDesk Studio::pictures() {
    return {*store, originals, previews, reader, *picturesRedactor, *previewer};
}

workflow::StagingDesk Studio::staging() {
    return {*store,
            originals,
            source,
            lengthyWorker,
            finder,
            *lengthyRedactor,
            clock,
            ids,
            previewsAtStaging ? std::optional(workflow::PreviewDesk{previews, *previewer}) : std::nullopt};
}

workflow::ReleaseDesk Studio::releasing() {
    return {*store, originals, lengthyWorker, *lengthyRedactor, sink, clock, ids, store->signer(), finder.info()};
}

workflow::StageRequest Studio::request() const {
    return {.event = event, .paths = {stick.string()}};
}

std::filesystem::path Studio::previewFile(const policy::PhotoId& photo, const std::string& kind) const {
    return std::filesystem::path(folder.file("previews")) / (photo.value + "." + kind + ".enc");
}

} // namespace clearframe::tests
