// A kiosk without a screen: what flows work with, and sticks that a test puts in and pulls.
#pragma once

#include "exchange/lists/folder_lists.hpp"
#include "gui/flow/media_watch.hpp"
#include "gui/flow/review_job.hpp"
#include "gui/flow/services.hpp"
#include "tests/fakes/no_seals.hpp"
#include "tests/fakes/no_trips.hpp"
#include "tests/jobs/studio.hpp"
#include "tests/support/expect.hpp"

#include <functional>
#include <map>
#include <optional>

namespace clearframe::tests {

class FakeMedia final : public ports::Media {
public:
    policy::Result<std::vector<ports::Medium>> list() override {
        ++lists;
        return there;
    }
    policy::Result<ports::MediumContents> contents(const std::string& path,
                                                   const std::function<bool()>& goOn) override {
        counted.push_back(path);
        if (!goOn()) return policy::fail(policy::FailureKind::cancelled, "Nobody asks any more.");
        const auto at = holds.find(path);
        if (at == holds.end()) return policy::fail(policy::FailureKind::unavailable, "The stick does not answer.");
        return at->second;
    }
    policy::Done settle(const std::string& path) override {
        settled.push_back(path);
        if (sick) return policy::fail(policy::FailureKind::unavailable, "The stick does not answer.");
        return {};
    }
    void pull(const std::string& id) {
        std::erase_if(there, [&](const ports::Medium& one) { return one.id == id; });
    }

    std::vector<ports::Medium> there;
    std::map<std::string, ports::MediumContents> holds; ///< by path
    std::vector<std::string> counted;
    std::vector<std::string> settled;
    bool sick = false;
    int lists = 0;
};

/// Does something before a file is read.
class HookedSource final : public ports::PhotoSource {
public:
    explicit HookedSource(ports::PhotoSource& inner) : inner_(inner) {}
    policy::Result<Listing> list(const std::vector<std::string>& paths) override { return inner_.list(paths); }
    policy::Result<ports::PhotoFile> load(const std::string& path) override {
        if (before) before(++loads);
        return inner_.load(path);
    }
    std::function<void(int)> before;
    int loads = 0;

private:
    ports::PhotoSource& inner_;
};

/// Does something before an export's folder is made, or says what a disk would.
class HookedSink final : public ports::ExportSink {
public:
    explicit HookedSink(ports::ExportSink& inner) : inner_(inner) {}
    policy::Result<std::unique_ptr<ports::ExportFolder>> open(const std::string& destination, const std::string& name,
                                                              const std::vector<std::string>& forbidden) override {
        if (before) std::exchange(before, {})();
        if (fault) return tl::unexpected(*std::exchange(fault, std::nullopt));
        return inner_.open(destination, name, forbidden);
    }
    policy::Result<bool> resume(const std::string& temporary, const std::string& final) override {
        return inner_.resume(temporary, final);
    }
    policy::Result<bool> takeBack(const std::string& temporary, const std::string& final) override {
        return inner_.takeBack(temporary, final);
    }
    std::function<void()> before;
    std::optional<policy::Failure> fault;

private:
    ports::ExportSink& inner_;
};

/// Fails as a kiosk without its model does, or finds what was drawn.
class HookedFinder final : public ports::FaceFinder {
public:
    explicit HookedFinder(ports::FaceFinder& inner) : inner_(inner) {}
    policy::Result<ports::FoundFaces> find(const ports::Picture& picture) override {
        ++calls;
        if (fault) return tl::unexpected(*fault);
        return inner_.find(picture);
    }
    [[nodiscard]] const ports::DetectorInfo& info() const override { return inner_.info(); }
    std::optional<policy::Failure> fault;
    int calls = 0;

private:
    ports::FaceFinder& inner_;
};

/// Nobody signs in in these tests.
class NoPins final : public ports::PinHasher {
public:
    policy::Result<std::string> hash(const std::string&) override { return std::string("none"); }
    policy::Result<bool> matches(const std::string&, const std::string&) override { return false; }
};
class NoUptime final : public ports::Uptime {
public:
    policy::Result<ports::Moment> now() override { return ports::Moment{"start", std::chrono::seconds(1)}; }
};

class NoDevice final : public ports::Device {
public:
    ports::DeviceReading read() override { return {}; }
};

struct Rig {
    Rig() {
        session.actor = "Ms Reed";
        std::filesystem::create_directories(outStick);
        putIn("cam", ports::MediumKind::stick, studio.stick);
    }
    void putIn(const std::string& id, ports::MediumKind kind, const std::filesystem::path& path,
               std::uint64_t free = std::uint64_t{1} << 30U) {
        media.there.push_back({id, kind, "LARK-" + id, path.string(), free, true});
    }
    /// What a frame loop does until nothing moves.
    template <class Flow> void settle(Flow& flow) {
        for (int i = 0; i < 4; ++i) {
            watch.lookNow();
            desk.settle();
            flow.update();
            desk.settle();
        }
    }

    Studio studio;
    std::filesystem::path outStick = studio.temporary / "out stick";
    gui::Desk desk{{}, gui::Desk::Mode::inline_};
    FakeMedia media;
    gui::MediaWatch watch{desk, media};
    HookedSource source{studio.source};
    HookedSink sink{studio.sink};
    HookedFinder finder{studio.finder};
    NoPins pins;
    NoUptime uptime;
    NoDevice device;
    gui::PictureLoader pictures{desk, studio.pictures()};
    workflow::StagingDesk staging{*studio.store,           studio.originals, source,     studio.lengthyWorker, finder,
                                  *studio.lengthyRedactor, studio.clock,     studio.ids, std::nullopt};
    workflow::ReleaseDesk releasing{
        *studio.store, studio.originals, studio.lengthyWorker,   *studio.lengthyRedactor, sink,
        studio.clock,  studio.ids,       studio.store->signer(), studio.finder.info()};
    exchange::FolderLists listFiles;
    NoSeals seals;
    gui::ListDesk lists{*studio.store, seals.with(studio.lengthyWorker), studio.clock, listFiles};
    workflow::SignInDesk signingIn{*studio.store, pins, uptime, studio.clock};
    struct NoUplink final : ports::ListFetcher {
        policy::Result<std::optional<ports::FetchedList>> fetch(const ports::ListAddress&, const std::string&,
                                                                const std::function<bool()>&) override {
            return policy::fail(policy::FailureKind::unavailable, "There is no network.");
        }
    };
    struct NoClockSetter final : ports::ClockSetter {
        policy::Done set(policy::Time) override {
            return policy::fail(policy::FailureKind::unavailable, "The clock stands still here.");
        }
    };
    NoUplink uplink;
    NoClockSetter clockSetter;
    NoTrips noTrips;
    gui::TripTools trips{*studio.store, noTrips, noTrips, studio.clock};
    gui::Session session;
    gui::SharedKnown known = std::make_shared<workflow::Known>();
    gui::Services services{
        desk,    pictures,  *studio.store, studio.originals, studio.clock, studio.ids,  device,  watch,
        staging, releasing, lists,         signingIn,        uplink,       clockSetter, session, trips};
};

} // namespace clearframe::tests
