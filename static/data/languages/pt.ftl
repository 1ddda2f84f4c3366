## O idioma

language-menu = Idioma
language-now = Idioma: { $name }
language-failed = { $name } não foi carregado: { $reason }.
language-of-model = Os passos, as verificações e os motivos que o modelo calcula, os nomes das coisas e algumas partes do estúdio continuam em inglês.

## Em cena

stage = Palco
stage-said = O que é dito
stage-story = História
stage-exhibit = O que é mostrado
stage-back = Voltar
stage-on = Avançar
stage-place = { $place } / { $count }
stage-smaller = Texto menor
stage-larger = Texto maior
stage-leave = Sair
stage-change = Alterar
stage-light = Luz
stage-contrast = Contraste
stage-code = Código
code-label = Um código que abre a cena { $number }
code-opens = Abre a cena { $number }
code-too-long = Esta história é longa demais para um código. Compartilhe o link ou o arquivo.
live = Alterar o desenho
live-what = O que acontece com isso
live-only-try = Só experimentar
live-write = Escrever na história
live-trying = Experimentando
live-writing = Escrevendo
live-said = Altere o desenho: arraste algo da lista, trace uma linha, exclua.
live-said-tried = Isto é um teste e não faz parte da história.
live-said-writing = O que você altera é escrito nesta cena.
live-undo = Desfazer
live-redo = Refazer
live-back = Voltar ao roteiro
live-done = Concluir
beat-number = Cena { $number }
beat-named = Cena { $number }: { $title }

calls-under-way = Todas as chamadas estão em andamento.
call-ended = { $caller }, { $call }: { $verdict }
verdict-allowed = permitida
verdict-denied = negada
verdict-not-modelled = não está no modelo

goals = Objetivos
goals-all-reached = Todos os objetivos foram alcançados
goals-reached = { $met } de { $all } objetivos alcançados
goal-reached = alcançado
goal-not-reached = não alcançado

prediction-allowed = Ela passa
prediction-not-sent = O código não obtém nada para enviar: nem token nem segredo
prediction-not-accepted = O destino não aceita o token ou a chave
prediction-forbidden = O destino sabe quem pede, e recusa
prediction-right = É isto que acontece
prediction-wrong = Foi previsto, e não é assim

compare-identities = Identidades gerenciadas
compare-role-assignments = Atribuições de função
compare-orphaned = Identidade não encontrada
compare-secrets = Cópias de segredos
compare-reach = Ao alcance de um host

## A janela de quem apresenta

speaker = Janela do apresentador
speaker-empty = Ainda não há nada em cena
speaker-empty-text = Apresente a história na outra janela (F5): o que está em cena, suas anotações e o que vem a seguir aparecem aqui.
speaker-lost = O palco não responde
speaker-lost-text = A outra janela foi fechada ou não mostra mais nenhuma história. Apresente nela de novo e ela será encontrada.
speaker-stage = Em cena
speaker-place = Em cena, { $place } de { $count }
speaker-next = A seguir
speaker-blank = Em branco
speaker-code-on-stage = Código no palco
speaker-change-on-stage = Alterar no palco
speaker-point-here = Aponte aqui, ou pressione Shift e as setas: a luz acompanha no palco.
speaker-notes = Anotações
speaker-no-notes = Nenhuma para esta cena.
speaker-answer-shown = A resposta está sendo mostrada.
speaker-audience-asked = A pergunta foi feita ao público. Avançar mostra a resposta.
speaker-answer = A resposta
speaker-end = Este é o fim da história.
speaker-talked-for = Tempo de fala
speaker-begin-anew = Começar de novo
speaker-time-of-day = Hora

## O que é anunciado enquanto se conta uma história

telling-no-story = Não há história para contar
telling-no-story-to-present = Não há história para apresentar
telling-end = Este é o fim da história
telling-beginning = Este é o começo da história
telling-left = Você saiu da história
telling-answer = A resposta
telling-beat = Cena { $place } de { $count }
telling-right = Certo: { $answer }.
telling-wrong = Não: { $answer }.
telling-stage-again = O palco de novo
telling-blank = Nada para ver por um momento
telling-studio = De volta ao estúdio
telling-light = Um círculo de luz. Ele segue o ponteiro; Shift e as setas o movem
telling-no-light = Sem círculo de luz
telling-code = Um código com que os telefones abrem esta cena
telling-no-code = O código saiu
telling-contrast = Cores de alto contraste
telling-no-contrast = As cores habituais
telling-live = Você pode alterar o desenho. É só um teste, a menos que o escreva na história
telling-story-again = A história de novo

## Histórias e exemplos para abrir

gallery-loading = Carregando as histórias…
gallery-failed = As histórias não foram carregadas
gallery-stories = Histórias
gallery-exercises = Vamos praticar

## O player

player-calls-at-once = { $count ->
    [one] { $count } chamada ao mesmo tempo
   *[other] { $count } chamadas ao mesmo tempo
}
