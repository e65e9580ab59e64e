// A kiosk that shares trips: real seals, real files on sticks that are folders, one person of each role.
#pragma once

#include "core/workflow/trust.hpp"
#include "exchange/seal/age.hpp"
#include "exchange/trips/folder_trips.hpp"
#include "exchange/trips/sealed_trips.hpp"
#include "tests/flow/it_room.hpp"

namespace clearframe::tests {

struct Sticks final : ports::Media {
    policy::Result<std::vector<ports::Medium>> list() override { return there; }
    policy::Done settle(const std::string&) override { return {}; }
    policy::Result<ports::MediumContents> contents(const std::string&, const std::function<bool()>&) override {
        return ports::MediumContents{};
    }
    std::vector<ports::Medium> there;
};

struct TripKiosk : ItRoom {
    Sticks sticks;
    exchange::FolderTrips files;
    exchange::Age age{folder.path()};
    exchange::SealedTrips seal{store->signer(), age};
    gui::TripTools trips{front, seal, files, clock};
    gui::Desk desk{{}, gui::Desk::Mode::inline_};
    gui::MediaWatch watch{desk, sticks};
    gui::Services here{desk,
                       services().pictures,
                       front,
                       services().vault,
                       clock,
                       services().ids,
                       services().device,
                       watch,
                       services().staging,
                       services().releasing,
                       services().lists,
                       services().signingIn,
                       services().fetcher,
                       services().clockSetter,
                       session,
                       trips};

    TripKiosk() {
        NoSeals none;
        need(workflow::Trust(*store, none, clock).setUp({"Hill School", "123456"}, session.actor));
    }
    TripKiosk(const TripKiosk&) = delete;
    TripKiosk& operator=(const TripKiosk&) = delete;

    void openAccount(const std::string& name, ports::AccountState state = ports::AccountState::active) const {
        write([&](ports::Transaction& transaction) {
            need(
                transaction.accounts().put({.name = name, .platform = "Instagram", .handle = "@hill", .state = state}));
        });
    }
    void plugIn(const std::filesystem::path& stick, bool writable = true) {
        std::filesystem::create_directories(stick);
        sticks.there = {{"lark", ports::MediumKind::stick, "LARK", stick.string(), 1U << 30U, writable}};
    }
    void pullOut() { sticks.there.clear(); }
    workflow::PairedKiosks kiosks() { return {*store, seal, clock}; }
    /// What a frame loop does until nothing moves.
    template <class Flow> void settleAll(Flow& flow) {
        for (int i = 0; i < 3; ++i) {
            desk.settle();
            watch.lookNow();
            desk.settle();
            if constexpr (requires { flow.update(); }) flow.update();
        }
        desk.settle();
    }
};

} // namespace clearframe::tests
