#include "gui/flow/review_job.hpp"

namespace clearframe::gui {
namespace {

policy::Result<ReviewedPhoto> reviewed(ports::Store& store, ports::Clock& clock, workflow::Known& known,
                                       workflow::PhotoView view) {
    ReviewedPhoto out{.view = std::move(view)};
    if (out.view.id && out.view.error.empty()) {
        auto questions = workflow::questionsOf(store, clock, *out.view.id, known);
        if (!questions) return tl::unexpected(questions.error());
        out.questions = std::move(*questions);
    }
    const auto* roster = known.situation().roster();
    for (const auto& person : out.view.judgement.people) {
        if (!person.pupil) continue;
        const auto* pupil = roster ? roster->find(*person.pupil) : nullptr;
        if (!pupil) continue;
        out.firstNames[*person.pupil] = pupil->preferredForename.empty() ? pupil->forename : pupil->preferredForename;
    }
    return out;
}

} // namespace

Ticket reviewPhoto(Services& services, SharedKnown known, policy::PhotoId photo, WhenDone<ReviewedPhoto> whenDone) {
    auto& store = services.store;
    auto& clock = services.clock;
    return services.desk.post(
        Lane::quick,
        [&store, &clock, known = std::move(known),
         photo = std::move(photo)](const JobContext&) -> policy::Result<ReviewedPhoto> {
            auto view = workflow::showPhoto(store, clock, photo, *known);
            if (!view) return tl::unexpected(view.error());
            return reviewed(store, clock, *known, std::move(*view));
        },
        std::move(whenDone));
}

Ticket reviewPhotos(Services& services, SharedKnown known, std::vector<policy::PhotoId> photos,
                    WhenDone<std::vector<ReviewedPhoto>> whenDone) {
    auto& store = services.store;
    auto& clock = services.clock;
    return services.desk.post(
        Lane::quick,
        [&store, &clock, known = std::move(known),
         photos = std::move(photos)](const JobContext&) -> policy::Result<std::vector<ReviewedPhoto>> {
            std::vector<ReviewedPhoto> all;
            for (const auto& photo : photos) {
                auto view = workflow::showPhoto(store, clock, photo, *known);
                if (!view && view.error().kind == policy::FailureKind::notFound) continue;
                if (!view) return tl::unexpected(view.error());
                auto one = reviewed(store, clock, *known, std::move(*view));
                if (!one) return tl::unexpected(one.error());
                all.push_back(std::move(*one));
            }
            return all;
        },
        std::move(whenDone));
}

Ticket decideEach(Services& services, SharedKnown known, std::vector<workflow::DecideRequest> requests,
                  WhenDone<DecidedEach> whenDone) {
    auto& store = services.store;
    auto& clock = services.clock;
    return services.desk.post(
        Lane::quick,
        [&store, &clock, known = std::move(known),
         requests = std::move(requests)](const JobContext&) mutable -> policy::Result<DecidedEach> {
            DecidedEach each;
            for (auto& request : requests) {
                request.demandAnswers = true;
                if (const auto view = workflow::decide(store, clock, request, *known); !view) {
                    each.problem = view.error().text;
                    break;
                }
                each.done.push_back(request.photo);
            }
            return each;
        },
        std::move(whenDone));
}

Ticket decideReviewed(Services& services, SharedKnown known, workflow::DecideRequest request,
                      WhenDone<ReviewedPhoto> whenDone) {
    auto& store = services.store;
    auto& clock = services.clock;
    request.demandAnswers = true;
    return services.desk.post(
        Lane::quick,
        [&store, &clock, known = std::move(known),
         request = std::move(request)](const JobContext&) -> policy::Result<ReviewedPhoto> {
            auto view = workflow::decide(store, clock, request, *known);
            if (!view) return tl::unexpected(view.error());
            return reviewed(store, clock, *known, std::move(*view));
        },
        std::move(whenDone));
}

Ticket viewAll(Services& services, SharedKnown known, std::string event,
               WhenDone<std::vector<workflow::PhotoView>> whenDone) {
    auto& store = services.store;
    auto& clock = services.clock;
    return services.desk.post(
        Lane::quick,
        [&store, &clock, known = std::move(known), event = std::move(event)](const JobContext&) {
            return workflow::listPhotos(store, clock, event, std::nullopt, *known);
        },
        std::move(whenDone));
}

Ticket openDirectory(Services& services, SharedKnown known,
                     WhenDone<std::shared_ptr<const policy::PupilDirectory>> whenDone) {
    auto& store = services.store;
    auto& clock = services.clock;
    return services.desk.post(
        Lane::quick,
        [&store, &clock,
         known = std::move(known)](const JobContext&) -> policy::Result<std::shared_ptr<const policy::PupilDirectory>> {
            auto transaction = store.read();
            if (!transaction) return tl::unexpected(transaction.error());
            if (auto done = known->refresh(**transaction, clock.reading()); !done) return tl::unexpected(done.error());
            const auto* list = known->situation().list();
            if (!list) return std::shared_ptr<const policy::PupilDirectory>{};
            return std::make_shared<const policy::PupilDirectory>(*list);
        },
        std::move(whenDone));
}

} // namespace clearframe::gui
