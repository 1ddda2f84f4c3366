title = Atribuída pelo sistema ou pelo usuário, lado a lado
about = Os mesmos três hosts, duas vezes: à esquerda cada um com a sua identidade, à direita todos com uma só. Conte identidades, concessões e o que uma invasão alcança enquanto os dois projetos crescem.

beat-0 =
    .title = O mesmo desejo, duas vezes
    .say = Três hosts de cada lado, com o mesmo trabalho, e todos devem ler faturas. Ninguém tem identidade ainda, e por isso as duas máquinas não recebem token. Daqui em diante, observe as contagens abaixo dos dois grupos de recursos.
    .notes = Peça agora um palpite, com as mãos levantadas: que lado vai parecer melhor no fim? Não conte a resposta.

beat-1 =
    .title = Três e três, uma e uma
    .say = À esquerda: uma identidade para cada host e uma concessão para cada identidade. À direita: `id-docs` é criada uma vez, recebe a concessão uma vez e é anexada três vezes. Os seis leem. Para o mesmo trabalho, o lado direito tem um terço das identidades e das concessões.
    .notes = Com n hosts e m lugares são n × m concessões contra m. À direita, o código indica a identidade pelo ID do cliente. [Práticas recomendadas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)

beat-2 =
    .title = Um host precisa de mais
    .say = Só a máquina precisa ler `payroll`: uma concessão de cada lado. Depois alguém invade o **aplicativo de funções**, à esquerda e à direita, e de lá tenta ler `payroll`.
    .notes = Aqui as contagens dizem o mesmo para os dois lados: duas contas a partir de um host. À esquerda, esse host é um dos três; à direita, qualquer um deles.
    .question = A função em `payroll` foi dada por causa da máquina. O código no aplicativo de funções da **direita** lê de lá?

beat-3 =
    .title = O alcance se soma
    .say = O aplicativo de funções da direita tem exatamente a identidade que recebeu a concessão; o da esquerda, não. Agora ele deve ler `photos`: mais uma concessão de cada lado. O aplicativo Web não precisa de nenhuma das duas, e tenta.
    .notes = Menos concessões e mais alcance são o mesmo fato, contado duas vezes. Nada aqui é falha da plataforma: a função diz quem, e esse “quem” são todos eles.
    .question = Ninguém quer fotos no aplicativo Web. O aplicativo Web da **esquerda** as obtém?

beat-4 =
    .title = Compartilhe o que é igual
    .say = À direita, qualquer host alcança agora três contas; à esquerda, no máximo duas. Por isso, `id-docs` fica só com as faturas, e a máquina e o aplicativo de funções ganham cada um uma identidade própria para o que só eles precisam.
    .notes = Um recurso pode ter os dois tipos ao mesmo tempo. Separe por trabalho, não por host: compartilhe uma identidade onde os hosts são iguais, acrescente uma onde eles diferem.
    .question = A identidade compartilhada perdeu a função nas fotos. O **aplicativo Web** da direita ainda as lê?

beat-5 =
    .title = Os dois tipos: indique qual
    .say = Menos concessões do que à esquerda, e o mesmo alcance. Mas agora a máquina tem duas identidades. O código que não indica nenhuma recebe a atribuída pelo sistema, que não tem função nas faturas; o código que indica `id-docs` lê. Por isso, toda chamada diz qual delas usar.
    .notes = Vale um minuto: funcionou por meses e parou quando alguém habilitou o outro tipo. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
