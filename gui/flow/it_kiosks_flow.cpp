#include "gui/flow/it_kiosks_flow.hpp"

#include "gui/flow/it_trip_words.hpp"
#include "gui/flow/it_words.hpp"
#include "gui/flow/when.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t longestName = 60; // letters

ItKiosk inWords(const workflow::KioskView& view) {
    const auto& kiosk = view.kiosk;
    const auto day = dayWords(kiosk.addedAt);
    return {.key = kiosk.identity.key,
            .name = kiosk.name,
            .fingerprint = view.fingerprint,
            .state = kiosk.removed           ? std::string(words::kioskRemoved)
                     : kiosk.addedBy.empty() ? fmt::format(fmt::runtime(words::kioskPaired), day)
                                             : fmt::format(fmt::runtime(words::kioskPairedBy), day, kiosk.addedBy),
            .removed = kiosk.removed};
}

} // namespace

ItKiosksFlow::ItKiosksFlow(Services& services) : services_(services) {
    model_.mayChange = workflow::mayOffer(services_.session.actor, policy::Deed::trustKeys);
    services_.media.lookNow();
    load();
    update();
}

void ItKiosksFlow::load() {
    struct Nothing {};
    loading_ = services_.desk.post(
        Lane::quick,
        [&s = services_, by = services_.session.actor](const JobContext&) {
            return throughGate<Nothing>(s.store, by, policy::Deed::prepareTrip,
                                        [] { return policy::Result<Nothing>(Nothing{}); });
        },
        [this](const policy::Result<GatedRead<Nothing>>& got) {
            if (got && got->read)
                read();
            else
                model_.gate = got ? got->gate : ItGate{.refused = {}, .problem = got.error().text};
        });
}

/// On the lane of the seal, which makes the fingerprints.
void ItKiosksFlow::read() {
    loading_ = readKiosks(services_.desk, services_.trips, [this](const policy::Result<KiosksNow>& kiosks) {
        model_.gate = {
            .refused = {}, .problem = kiosks ? std::string() : kiosks.error().text, .open = kiosks.has_value()};
        if (kiosks) show(*kiosks);
    });
}

void ItKiosksFlow::show(const KiosksNow& kiosks) {
    model_.kiosks.clear();
    for (const auto& view : kiosks.paired)
        model_.kiosks.push_back(inWords(view));
    std::ranges::stable_sort(model_.kiosks, {}, &ItKiosk::removed);
    model_.ownFingerprint = kiosks.self.fingerprint;
    if (const auto own = policy::pairedBy(kiosks.self.code)) {
        model_.ownKey = grouped(own->key);
        model_.ownRecipient = grouped(own->recipient);
    }
}

void ItKiosksFlow::update() {
    if (revision_ == services_.media.revision()) return;
    revision_ = services_.media.revision();
    model_.places = placesToWrite(services_.media.media());
    model_.placeMissing = services_.media.looks() > 0 && model_.places.empty();
    finding_ = findTripFiles(services_.desk, services_.trips, services_.media.media(),
                             [this](const policy::Result<std::vector<FoundTripFile>>& found) {
                                 if (found) showFiles(*found);
                             });
}

void ItKiosksFlow::showFiles(const std::vector<FoundTripFile>& found) {
    model_.files.clear();
    if (!model_.mayChange) return;
    for (const auto& one : found) {
        if (one.file.kind == ports::TripFileKind::pairing)
            model_.files.push_back({one.file.path, one.file.name, kindAndName(one.medium)});
    }
}

void ItKiosksFlow::go(KiosksStep step) {
    model_.step = step;
    model_.problem.clear();
    model_.told.clear();
}

void ItKiosksFlow::done(const std::string& told) {
    model_.busy = false;
    go(KiosksStep::list);
    model_.told = told;
    load();
}

void ItKiosksFlow::refused(const std::string& why, KiosksStep back) {
    model_.busy = false;
    go(back);
    model_.problem = why;
    load();
}

void ItKiosksFlow::openFile(const std::string& path) {
    const bool there = std::ranges::find(model_.files, path, &ItKioskFile::path) != model_.files.end();
    if (model_.step != KiosksStep::list || model_.busy || !model_.gate.open || !there) return;
    go(KiosksStep::list);
    model_.busy = true;
    acting_ = readPairing(services_.desk, services_.trips, path, [this](policy::Result<Pairing> pairing) {
        if (!pairing) {
            refused(pairing.error().text, KiosksStep::list);
            return;
        }
        model_.busy = false;
        code_ = std::move(pairing->code);
        model_.fingerprint = pairing->fingerprint;
        model_.typed.clear();
        go(KiosksStep::compare);
    });
}

void ItKiosksFlow::add() {
    if (model_.step != KiosksStep::name || model_.busy || model_.typed.empty()) return;
    model_.busy = true;
    acting_ = addKiosk(services_.desk, services_.trips, model_.typed, code_, services_.session.actor,
                       [this](const policy::Result<workflow::KioskView>& kiosk) {
                           if (kiosk)
                               done(fmt::format(fmt::runtime(words::kioskIsPaired), kiosk->kiosk.name));
                           else
                               refused(kiosk.error().text, KiosksStep::name);
                       });
}

void ItKiosksFlow::writeTo(const std::string& place) {
    const auto* medium = services_.media.find(place);
    if (model_.step != KiosksStep::place || model_.busy || !medium || !medium->writable) return;
    model_.busy = true;
    model_.problem.clear();
    acting_ = writePairing(services_.desk, services_.trips, medium->path,
                           [this, where = kindAndName(*medium)](const policy::Result<std::string>& file) {
                               if (file)
                                   done(fmt::format(fmt::runtime(words::kiosksWritten), where));
                               else
                                   refused(file.error().text, KiosksStep::place);
                           });
}

void ItKiosksFlow::remove() {
    if (model_.step != KiosksStep::remove || !model_.open || model_.busy) return;
    model_.busy = true;
    acting_ = removeKiosk(services_.desk, services_.trips, model_.open->key, services_.session.actor,
                          [this](const policy::Result<workflow::KioskView>& kiosk) {
                              if (kiosk)
                                  done(fmt::format(fmt::runtime(words::kioskIsRemoved), kiosk->kiosk.name));
                              else
                                  refused(kiosk.error().text, KiosksStep::kiosk);
                          });
}

void ItKiosksFlow::handle(const ItKiosksIntent& intent) {
    struct Visit {
        ItKiosksFlow& flow;
        ItKiosksModel& m;
        void operator()(const it_kiosks::Open& open) const {
            const auto at = std::ranges::find(m.kiosks, open.key, &ItKiosk::key);
            if (m.busy || at == m.kiosks.end()) return;
            m.open = *at;
            flow.go(KiosksStep::kiosk);
        }
        void operator()(const it_kiosks::Own&) const {
            if (!m.busy && m.gate.open) flow.go(KiosksStep::own);
        }
        void operator()(const it_kiosks::OpenFile& file) const { flow.openFile(file.path); }
        void operator()(const it_kiosks::Same&) const {
            if (m.step == KiosksStep::compare) flow.go(KiosksStep::name);
        }
        void operator()(const it_kiosks::Type& type) const {
            if (m.step != KiosksStep::name || m.busy) return;
            apply(type.typed, m.typed, longestName);
            m.problem.clear();
        }
        void operator()(const it_kiosks::Add&) const { flow.add(); }
        void operator()(const it_kiosks::WriteOwn&) const {
            if (m.step == KiosksStep::own) flow.go(KiosksStep::place);
        }
        void operator()(const it_kiosks::ChoosePlace& choose) const { flow.writeTo(choose.place); }
        void operator()(const it_kiosks::AskRemove&) const {
            if (m.step == KiosksStep::kiosk && m.open && !m.open->removed && m.mayChange && !m.busy)
                flow.go(KiosksStep::remove);
        }
        void operator()(const it_kiosks::Remove&) const { flow.remove(); }
        void operator()(const it_kiosks::Cancel&) const {
            if (m.busy) return;
            flow.go(m.step == KiosksStep::remove  ? KiosksStep::kiosk
                    : m.step == KiosksStep::place ? KiosksStep::own
                                                  : KiosksStep::list);
        }
        void operator()(const it_kiosks::Back&) const { flow.route_ = route::ItTrips{}; }
        void operator()(const it_kiosks::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
