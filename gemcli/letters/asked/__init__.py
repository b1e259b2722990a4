"""WHAT IS ASKED: questions, requests, complaints, objections and applications in what came in from outside."""
