#include "gui/jobs/trip_jobs.hpp"

#include "core/policy/file_name.hpp"

namespace clearframe::gui {

using policy::Result;
using ports::TripFileKind;

namespace {

workflow::TripDesk deskOf(const TripTools& trips) {
    return {trips.store, trips.seal, trips.clock};
}

workflow::PairedKiosks kiosksOf(const TripTools& trips) {
    return {trips.store, trips.seal, trips.clock};
}

Result<std::string> saved(const TripTools& trips, const std::string& folder, const policy::TripId& trip,
                          TripFileKind kind, const Result<ports::Bytes>& bytes) {
    if (!bytes) return tl::unexpected(bytes.error());
    return trips.files.save(folder, "trip-" + policy::fileStem(trip.value, "trip"), kind, *bytes);
}

} // namespace

Ticket findTripFiles(Desk& desk, const TripTools& trips, std::vector<ports::Medium> media,
                     WhenDone<std::vector<FoundTripFile>> whenDone) {
    const auto job = [&files = trips.files,
                      media = std::move(media)](const JobContext& context) -> Result<std::vector<FoundTripFile>> {
        std::vector<FoundTripFile> found;
        for (const auto& medium : media) {
            if (context.cancelled()) return policy::fail(policy::FailureKind::cancelled, "Stopped.");
            auto here = files.list(medium.path);
            if (!here) continue;
            for (auto& file : *here)
                found.push_back({medium, std::move(file)});
        }
        return found;
    };
    return desk.post(Lane::pictures, job, std::move(whenDone));
}

Ticket writePack(Desk& desk, const TripTools& trips, policy::TripId trip, std::string folder, workflow::Actor by,
                 WhenDone<std::string> whenDone) {
    const auto job = [trips, trip = std::move(trip), folder = std::move(folder),
                      by = std::move(by)](const JobContext&) {
        return saved(trips, folder, trip, TripFileKind::pack, workflow::packTrip(deskOf(trips), trip, by));
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket writeResults(Desk& desk, const TripTools& trips, policy::TripId trip, std::string folder, workflow::Actor by,
                    WhenDone<std::string> whenDone) {
    const auto job = [trips, trip = std::move(trip), folder = std::move(folder),
                      by = std::move(by)](const JobContext&) {
        return saved(trips, folder, trip, TripFileKind::results, workflow::tripResults(deskOf(trips), trip, by));
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket takePack(Desk& desk, const TripTools& trips, std::string path, workflow::Actor by,
                WhenDone<policy::Trip> whenDone) {
    const auto job = [trips, path = std::move(path), by = std::move(by)](const JobContext&) -> Result<policy::Trip> {
        const auto file = trips.files.load(path);
        if (!file) return tl::unexpected(file.error());
        return workflow::takeTrip(deskOf(trips), *file, by);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket bringResults(Desk& desk, const TripTools& trips, std::string path, workflow::Actor by,
                    WhenDone<workflow::BroughtHome> whenDone) {
    const auto job = [trips, path = std::move(path),
                      by = std::move(by)](const JobContext&) -> Result<workflow::BroughtHome> {
        const auto file = trips.files.load(path);
        if (!file) return tl::unexpected(file.error());
        return workflow::bringTripHome(deskOf(trips), *file, by);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket readKiosks(Desk& desk, const TripTools& trips, WhenDone<KiosksNow> whenDone) {
    const auto job = [trips](const JobContext&) -> Result<KiosksNow> {
        auto kiosks = kiosksOf(trips);
        auto paired = kiosks.list();
        if (!paired) return tl::unexpected(paired.error());
        auto self = kiosks.self();
        if (!self) return tl::unexpected(self.error());
        return KiosksNow{*std::move(paired), *std::move(self)};
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket readPairing(Desk& desk, const TripTools& trips, std::string path, WhenDone<Pairing> whenDone) {
    const auto job = [trips, path = std::move(path)](const JobContext&) -> Result<Pairing> {
        const auto file = trips.files.load(path);
        if (!file) return tl::unexpected(file.error());
        std::string code(file->begin(), file->end());
        const auto identity = policy::pairedBy(code);
        if (!identity) return tl::unexpected(identity.error());
        return Pairing{std::move(code), trips.seal.fingerprint(*identity)};
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket writePairing(Desk& desk, const TripTools& trips, std::string folder, WhenDone<std::string> whenDone) {
    const auto job = [trips, folder = std::move(folder)](const JobContext&) -> Result<std::string> {
        constexpr std::size_t shown = 8; // digits of the key, so that two kiosks' files differ
        const auto identity = trips.seal.self();
        if (!identity) return tl::unexpected(identity.error());
        const auto text = policy::pairingCode(*identity) + "\n";
        return trips.files.save(folder, "kiosk-" + identity->key.substr(0, shown), TripFileKind::pairing,
                                {text.begin(), text.end()});
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket addKiosk(Desk& desk, const TripTools& trips, std::string name, std::string code, workflow::Actor by,
                WhenDone<workflow::KioskView> whenDone) {
    const auto job = [trips, name = std::move(name), code = std::move(code), by = std::move(by)](const JobContext&) {
        return kiosksOf(trips).add(name, code, by);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

Ticket removeKiosk(Desk& desk, const TripTools& trips, std::string key, workflow::Actor by,
                   WhenDone<workflow::KioskView> whenDone) {
    const auto job = [trips, key = std::move(key), by = std::move(by)](const JobContext&) {
        return kiosksOf(trips).remove(key, by);
    };
    return desk.post(Lane::lengthy, job, std::move(whenDone));
}

} // namespace clearframe::gui
