// A kiosk's background for tests: the real store, vaults, contained worker and redactor, with drawn photos. Only the
// faces are known beforehand, so that no model is needed.
#pragma once

#include "db/data_folder.hpp"
#include "db/original_vault.hpp"
#include "db/preview_vault.hpp"
#include "db/sqlite_store.hpp"
#include "db/system.hpp"
#include "exchange/contained/contained_reader.hpp"
#include "exchange/export/export_folder.hpp"
#include "exchange/intake/photo_source.hpp"
#include "gui/jobs/jobs.hpp"
#include "gui/jobs/pictures.hpp"
#include "tests/fakes/fixed_clock.hpp"
#include "tests/support/temporary_folder.hpp"

#include <map>
#include <string>
#include <vector>

namespace clearframe::tests {

/// Knows a drawn photo by its size, and finds what was drawn; nothing in any other picture.
class DrawnFinder final : public ports::FaceFinder {
public:
    policy::Result<ports::FoundFaces> find(const ports::Picture& picture) override;
    [[nodiscard]] const ports::DetectorInfo& info() const override { return info_; }
    std::map<std::pair<int, int>, std::vector<policy::Rect>> known;

private:
    ports::DetectorInfo info_{"drawn", "full", "00"};
};

/// Counts what is decoded, and can hand out a fault instead.
class WatchedReader final : public ports::PhotoReader {
public:
    explicit WatchedReader(ports::PhotoReader& inner) : inner_(inner) {}
    policy::Result<ports::ReadPhoto> read(const ports::PhotoFile& file) override;
    policy::Result<ports::ReadTags> readTags(const ports::PhotoFile& file) override { return inner_.readTags(file); }

    std::vector<std::string> names; ///< of the files that were decoded; look while nothing runs
    ports::Bytes last;              ///< the bytes of the last one
    std::function<void()> before;   ///< on the worker's thread

private:
    ports::PhotoReader& inner_;
};

class Studio {
public:
    Studio();

    /// Draws a scene of demo/scenes as a JPEG of this width on the stick. No two of the same width.
    void draw(const std::string& scene, int width);
    void putOnStick(const std::string& file, const std::string& bytes) const;
    /// Takes in what is on the stick; its views.
    std::vector<workflow::PhotoView> stageAll();
    /// A photo that is all covered, counted and approved.
    workflow::PhotoView approve(const policy::PhotoId& photo);
    workflow::PhotoView view(const policy::PhotoId& photo);
    /// What was decided, or a failed test.
    workflow::PhotoView decided(const policy::PhotoId& photo, std::vector<policy::Act> acts);

    [[nodiscard]] gui::PictureDesk pictures();
    [[nodiscard]] workflow::StagingDesk staging();
    [[nodiscard]] workflow::ReleaseDesk releasing();
    [[nodiscard]] workflow::StageRequest request() const;

    [[nodiscard]] std::filesystem::path previewFile(const policy::PhotoId& photo, const std::string& kind) const;

    TemporaryFolder temporary;
    std::filesystem::path stick = temporary / "stick";
    std::filesystem::path out = temporary / "out";
    db::DataFolder folder;
    std::unique_ptr<db::SqliteStore> store;
    db::FileVault originals;
    db::FilePreviewVault previews;
    exchange::ContainedReader picturesWorker;
    exchange::ContainedReader lengthyWorker;
    WatchedReader reader{picturesWorker}; ///< of the pictures lane
    DrawnFinder finder;
    std::unique_ptr<ports::Redactor> picturesRedactor;
    std::unique_ptr<ports::Redactor> lengthyRedactor;
    std::unique_ptr<ports::Previewer> previewer;
    FixedClock clock;
    db::RandomIds ids;
    exchange::FolderPhotoSource source;
    exchange::FolderExportSink sink;
    bool previewsAtStaging = true;

    static constexpr const char* event = "Sports day";
    static constexpr const char* account = "School page";
};

} // namespace clearframe::tests
