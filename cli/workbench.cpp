#include "cli/workbench.hpp"

#include "cli/through_door.hpp"
#include "core/workflow/clock.hpp"
#include "core/workflow/release.hpp"
#include "db/data_folder.hpp"
#include "db/original_vault.hpp"
#include "db/pin_hasher.hpp"
#include "db/preview_vault.hpp"
#include "db/sqlite_store.hpp"
#include "db/system.hpp"
#include "db/system_device.hpp"
#include "exchange/contained/contained_reader.hpp"
#include "exchange/intake/photo_source.hpp"
#include "exchange/lists/folder_lists.hpp"
#include "exchange/network/https_lists.hpp"
#include "exchange/seal/age.hpp"
#include "exchange/seal/minisign.hpp"
#include "exchange/trips/sealed_trips.hpp"
#include "vision/face_model.hpp"
#include "vision/face_search.hpp"
#include "vision/redactor.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace clearframe::cli {
namespace {

namespace fs = std::filesystem;

fs::path ownFolder() {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path(".") : self.parent_path();
}

/// Where detector weights may lie: named by a person, with the data, installed, or fetched by scripts/setup.
std::vector<fs::path> modelFolders(const std::string& dataFolder) {
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("CLEARFRAME_MODELS"); named && *named != '\0') folders.emplace_back(named);
    if (!dataFolder.empty()) folders.push_back(fs::path(dataFolder) / "models");
    folders.emplace_back("/usr/share/clearframe/models");
    folders.push_back(ownFolder() / "models");
    folders.push_back(ownFolder().parent_path() / "models");
    return folders;
}

} // namespace

struct Workbench::Parts {
    Parts()
        : sink([this](const std::string& path) { return awaitsResume(path); }),
          reader(ownFolder() / "clearframe-worker") {}

    /// Whether a hidden export folder still waits for its name. In doubt it stays.
    [[nodiscard]] bool awaitsResume(const std::string& temporaryPath) const {
        if (!store) return true;
        auto transaction = store->read();
        if (!transaction) return true;
        auto releases = (*transaction)->releases().all();
        if (!releases) return true;
        return std::ranges::any_of(*releases, [&](const ports::Release& release) {
            return release.temporaryFolder == temporaryPath && release.state == ports::ReleaseState::publishing;
        });
    }

    db::SystemClock clock;
    db::SystemUptime uptime;
    db::SystemClockTrust clockTrust;
    db::SystemClockSetter clockSetter;
    std::optional<workflow::WatchedClock> watched;
    [[nodiscard]] ports::Clock& asked() { return watched ? static_cast<ports::Clock&>(*watched) : clock; }
    db::ArgonPinHasher pins;
    db::RandomIds ids;
    exchange::FolderPhotoSource source;
    exchange::FolderLists listFiles;
    exchange::HttpsLists fetcher;
    exchange::Minisign minisign;
    exchange::Age& ownAge() {
        if (!age) age.emplace(folder->path());
        return *age;
    }

    std::optional<exchange::Age> age;
    std::optional<exchange::SealedTrips> tripSeal;
    TripsThroughDoor tripFiles;
    ExportsThroughDoor sink;
    exchange::ContainedReader reader;
    std::optional<db::DataFolder> folder;
    std::optional<db::WritingLock> lock;
    std::unique_ptr<db::SqliteStore> store;
    std::optional<db::FileVault> vault;
    std::optional<db::FilePreviewVault> previews;
    std::optional<db::SystemDevice> storage;
    std::unique_ptr<ports::FaceFinder> finder;
    std::unique_ptr<ports::Redactor> redactor;
};

Workbench::Workbench(const Options& options) : options_(options), parts_(std::make_unique<Parts>()) {}
Workbench::~Workbench() = default;

policy::Result<ports::Store*> Workbench::store(Access access) {
    auto& p = *parts_;
    if (!p.store) {
        const auto asked = options_.dataFolder.empty() ? std::nullopt : std::optional(options_.dataFolder);
        auto folder = db::DataFolder::open(db::DataFolder::pathFor(asked));
        if (!folder) return tl::unexpected(folder.error());
        p.folder = std::move(*folder);
        if (access == Access::write) {
            auto lock = p.folder->lockForWriting();
            if (!lock) return tl::unexpected(lock.error());
            p.lock = std::move(*lock);
        }
        auto store = db::SqliteStore::open(*p.folder);
        if (!store) return tl::unexpected(store.error());
        p.store = std::move(*store);
        auto vault = db::FileVault::open(*p.folder);
        if (!vault) return tl::unexpected(vault.error());
        p.vault = std::move(*vault);
        auto previews = db::FilePreviewVault::open(*p.folder);
        if (!previews) return tl::unexpected(previews.error());
        p.previews = std::move(*previews);
        if (access == Access::write) {
            if (auto resumed = workflow::resumeReleases(*p.store, p.sink, p.asked()); !resumed)
                return tl::unexpected(resumed.error());
            if (auto cleaned = p.vault->removeOrphans(*p.lock, *p.store); !cleaned)
                return tl::unexpected(cleaned.error());
        }
    }
    return p.store.get();
}

policy::Result<const ports::Signer*> Workbench::device() {
    if (auto opened = store(Access::read); !opened) return tl::unexpected(opened.error());
    return &parts_->store->signer();
}

policy::Result<ports::FaceFinder*> Workbench::finder() {
    if (!parts_->finder) {
        const auto asked = options_.dataFolder.empty() ? std::nullopt : std::optional(options_.dataFolder);
        auto model = vision::findFaceModel(modelFolders(db::DataFolder::pathFor(asked)));
        if (!model) return tl::unexpected(model.error());
        auto finder = vision::openFaceFinder(*model);
        if (!finder) return tl::unexpected(finder.error());
        parts_->finder = std::move(*finder);
    }
    return parts_->finder.get();
}

policy::Result<ports::Redactor*> Workbench::redactor() {
    if (!parts_->redactor) {
        auto found = finder();
        if (!found) return tl::unexpected(found.error());
        parts_->redactor = vision::makeRedactor(parts_->reader, **found);
    }
    return parts_->redactor.get();
}

ports::OriginalVault& Workbench::vault() {
    return *parts_->vault;
}
ports::PreviewVault& Workbench::previews() {
    return *parts_->previews;
}
std::unique_ptr<ports::PhotoReader> Workbench::anotherReader() {
    return std::make_unique<exchange::ContainedReader>(ownFolder() / "clearframe-worker");
}
ports::PhotoReader& Workbench::reader() {
    return parts_->reader;
}
ports::ListReader& Workbench::lists() {
    return parts_->reader;
}
workflow::ListTools Workbench::listTools() {
    return {parts_->reader, parts_->minisign, parts_->ownAge()};
}
ports::TripSeal& Workbench::tripSeal() {
    if (!parts_->tripSeal) parts_->tripSeal.emplace(parts_->store->signer(), parts_->ownAge());
    return *parts_->tripSeal;
}
ports::TripFiles& Workbench::tripFiles() {
    return parts_->tripFiles;
}
ports::ListFetcher& Workbench::fetcher() {
    return parts_->fetcher;
}
const ports::Signatures& Workbench::signatures() {
    return parts_->minisign;
}
ports::ListFiles& Workbench::listFiles() {
    return parts_->listFiles;
}
ports::PhotoSource& Workbench::source() {
    return parts_->source;
}
ports::ExportSink& Workbench::sink() {
    return parts_->sink;
}
ports::PinHasher& Workbench::pins() {
    return parts_->pins;
}
ports::Uptime& Workbench::uptime() {
    return parts_->uptime;
}
ports::Clock& Workbench::clock() {
    return parts_->asked();
}
void Workbench::watchClock(ports::ClockTrust* trust) {
    parts_->watched.emplace(parts_->clock, trust ? *trust : parts_->clockTrust, parts_->uptime);
}
ports::ClockSetter& Workbench::clockSetter() {
    return parts_->clockSetter;
}
ports::Device& Workbench::storage() {
    if (!parts_->storage) parts_->storage.emplace(parts_->folder->path());
    return *parts_->storage;
}
std::string Workbench::dataFolder() const {
    return parts_->folder->path();
}
ports::IdSource& Workbench::ids() {
    return parts_->ids;
}

} // namespace clearframe::cli
