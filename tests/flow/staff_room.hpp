// Everything a flow works with, over a real store: jobs run when they are delivered, and no picture is ever made.
#pragma once

#include "db/original_vault.hpp"
#include "gui/flow/services.hpp"
#include "tests/db/store_fixture.hpp"
#include "tests/fakes/desk.hpp"
#include "tests/fakes/fixed_clock.hpp"
#include "tests/fakes/no_seals.hpp"
#include "tests/fakes/no_trips.hpp"
#include "tests/flow/front_store.hpp"

#include <cstdlib>
#include <ctime>
#include <optional>

namespace clearframe::tests {

struct StaffRoom : StoreFixture {
    FixedClock clock;
    FixedClockSetter clockSetter{clock};
    FrontStore front{*store};
    gui::Session session;

    StaffRoom() {
        ::setenv("TZ", "UTC", 1);
        ::tzset();
        session.actor = workflow::Actor("Ms H. Sandhar");
    }

    void putList(const policy::ConsentList& given) {
        auto list = given;
        list.issued = clock.time - std::chrono::days(5);
        list.expires = clock.time + std::chrono::days(20);
        write([&](ports::Transaction& transaction) { need(transaction.lists().replace(list)); });
    }
    [[nodiscard]] gui::Services& services() { return services_; }
    void settle() { desk_.settle(); }

private:
    struct NoPreviews final : ports::PreviewVault {
        policy::Done put(const policy::PhotoId&, const ports::Bytes&, ports::PreviewKind,
                         const ports::Bytes&) override {
            return {};
        }
        std::optional<ports::Bytes> get(const policy::PhotoId&, const ports::Bytes&, ports::PreviewKind) override {
            return std::nullopt;
        }
        void discard(const policy::PhotoId&) override {}
    };
    struct NoPreviewer final : ports::Previewer {
        policy::Result<ports::Picture> follow(const ports::Picture&, const ports::RenderPlan&) override {
            return policy::fail(policy::FailureKind::unavailable, "No pictures here.");
        }
        policy::Result<ports::Bytes> encode(const ports::Picture&, int) override {
            return policy::fail(policy::FailureKind::unavailable, "No pictures here.");
        }
    };
    struct NoLists final : ports::ListReader {
        policy::Result<policy::Table> read(const ports::Bytes&) override {
            return policy::fail(policy::FailureKind::unavailable, "No lists here.");
        }
    };
    struct NoListFiles final : ports::ListFiles {
        policy::Result<Listing> list(const std::string&) override { return Listing{}; }
        policy::Result<ports::BroughtList> load(const std::string&) override {
            return policy::fail(policy::FailureKind::notFound, "No lists here.");
        }
    };
    struct NoPins final : ports::PinHasher {
        policy::Result<std::string> hash(const std::string& pin) override { return "$argon2id$quick$" + pin; }
        policy::Result<bool> matches(const std::string& hashed, const std::string& pin) override {
            return hashed == hash(pin).value();
        }
    };
    struct NoUptime final : ports::Uptime {
        policy::Result<ports::Moment> now() override { return ports::Moment{.start = "1", .passed = {}}; }
    };
    struct NoDevice final : ports::Device {
        ports::DeviceReading read() override { return {}; }
    };
    struct Ids final : ports::IdSource {
        std::string next() override { return fmt::format("{:016x}", ++last); }
        int last = 0;
    };

    struct NoMedia final : ports::Media {
        policy::Result<std::vector<ports::Medium>> list() override { return std::vector<ports::Medium>{}; }
        policy::Result<ports::MediumContents> contents(const std::string&, const std::function<bool()>&) override {
            return ports::MediumContents{};
        }
        policy::Done settle(const std::string&) override { return {}; }
    };

    struct NoUplink final : ports::ListFetcher {
        policy::Result<std::optional<ports::FetchedList>> fetch(const ports::ListAddress&, const std::string&,
                                                                const std::function<bool()>&) override {
            return policy::fail(policy::FailureKind::unavailable, "There is no network.");
        }
    };

    FakeDesk fake_;
    NoPreviews previews_;
    NoPreviewer previewer_;
    NoLists lists_;
    NoSeals seals_;
    NoListFiles listFiles_;
    NoPins pins_;
    NoUptime uptime_;
    NoDevice device_;
    Ids ids_;
    workflow::StagingDesk staging_ = fake_.staging();
    workflow::ReleaseDesk releasing_ = fake_.releasing();
    gui::ListDesk listDesk_{front, seals_.with(lists_), clock, listFiles_};
    workflow::SignInDesk signingIn_{front, pins_, uptime_, clock};
    NoTrips noTrips_;
    gui::TripTools trips_{front, noTrips_, noTrips_, clock};
    gui::Desk desk_{std::function<void()>{}, gui::Desk::Mode::inline_};
    NoMedia noMedia_;
    NoUplink uplink_;
    gui::MediaWatch media_{desk_, noMedia_};
    gui::PictureLoader loader_{
        desk_, gui::PictureDesk{front, staging_.vault, previews_, staging_.reader, staging_.redactor, previewer_}};
    gui::Services services_{desk_,    loader_,    front,     staging_.vault, clock,   ids_,        device_, media_,
                            staging_, releasing_, listDesk_, signingIn_,     uplink_, clockSetter, session, trips_};
};

} // namespace clearframe::tests
