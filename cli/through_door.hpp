// What writes to sticks, on a system that keeps them read-only: each asks for the stick first.
#pragma once

#include "exchange/export/export_folder.hpp"
#include "exchange/media/stick_door.hpp"
#include "exchange/trips/folder_trips.hpp"

namespace clearframe::cli {

/// The stick stays writable until Media::settle.
class ExportsThroughDoor final : public exchange::FolderExportSink {
public:
    using FolderExportSink::FolderExportSink;

    policy::Result<std::unique_ptr<ports::ExportFolder>> open(const std::string& destination, const std::string& name,
                                                              const std::vector<std::string>& forbidden) override {
        if (auto done = door_.open(destination); !done) return tl::unexpected(done.error());
        return FolderExportSink::open(destination, name, forbidden);
    }
    policy::Result<bool> resume(const std::string& temporaryPath, const std::string& finalPath) override {
        return onStick(temporaryPath, [&] { return FolderExportSink::resume(temporaryPath, finalPath); });
    }
    policy::Result<bool> takeBack(const std::string& temporaryPath, const std::string& finalPath) override {
        return onStick(temporaryPath, [&] { return FolderExportSink::takeBack(temporaryPath, finalPath); });
    }

private:
    /// A stick that stays read-only is as good as one that is not in: ask again later. It must not keep the kiosk from
    /// starting.
    template <class Deed> policy::Result<bool> onStick(const std::string& path, const Deed& deed) {
        if (auto open = door_.open(path); !open) return policy::fail(policy::FailureKind::notFound, open.error().text);
        auto done = deed();
        (void)door_.close(path); // what was done is done; nobody waits to pull the stick
        return done;
    }

    exchange::StickDoor door_;
};

class TripsThroughDoor final : public exchange::FolderTrips {
public:
    policy::Result<std::string> save(const std::string& folder, const std::string& stem, ports::TripFileKind kind,
                                     const ports::Bytes& bytes) override {
        if (auto done = door_.open(folder); !done) return tl::unexpected(done.error());
        auto path = FolderTrips::save(folder, stem, kind, bytes);
        if (auto done = door_.close(folder); path && !done) return tl::unexpected(done.error());
        return path;
    }

private:
    exchange::StickDoor door_;
};

} // namespace clearframe::cli
