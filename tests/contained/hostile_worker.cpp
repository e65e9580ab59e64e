// The worker of the containment tests: a file's name says what its child shall try.
#include "exchange/contained/messages.hpp"
#include "exchange/contained/protocol.hpp"
#include "tests/contained/hostile_acts.hpp"
#include "worker/keeper.hpp"
#include "worker/process_setup.hpp"

using namespace clearframe;

namespace {

bool answerWith(const worker::Desk& desk, const std::string& sentence) {
    const policy::Result<ports::ReadPhoto> refused = policy::fail(policy::FailureKind::refused, sentence);
    return worker::leaveAnswer(desk.answer, exchange::encodeAnswer(refused));
}

bool hostileErrand(exchange::protocol::Task, const worker::Desk& desk) {
    const auto bytes = exchange::readWhole(desk.request, exchange::protocol::maxRequestBytes);
    const auto file = bytes ? exchange::decodeFile(*bytes) : std::nullopt;
    if (!file) return false;
    if (const auto door = tests::tryDoor(file->name)) return answerWith(desk, *door);
    return tests::misbehave(file->name, desk) || answerWith(desk, "unknown act");
}

} // namespace

int main() {
    if (!worker::startedByKiosk() || !worker::setUpProcess()) return 2;
    return worker::keepServing(exchange::UniqueFd(exchange::protocol::workerSocket), hostileErrand);
}
